package tieline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private final Formats fmt = new Formats();

    @Test
    void writesFiguresAsAnAccountantReadsThem() {
        assertThat(fmt.count(1_236_480_210L)).isEqualTo("1,236,480,210");
        assertThat(fmt.money(new BigDecimal("-27500.5"))).isEqualTo("\u221227,500.50");
        assertThat(fmt.price(new BigDecimal("0.106849"))).isEqualTo("0.106849");
        assertThat(fmt.decimals(new BigDecimal("12.345"), 2)).isEqualTo("12.35");
    }

    @Test
    void writesWhatIsNotKnownAsNothing() {
        assertThat(fmt.count(null)).isEmpty();
        assertThat(fmt.money(null)).isEmpty();
        assertThat(fmt.iso(null)).isEmpty();
        assertThat(fmt.time(null)).isEmpty();
    }

    @Test
    void writesASmallNegativeThatRoundsToNothingAsZero() {
        assertThat(fmt.money(new BigDecimal("-0.004"))).isEqualTo("0.00");
    }

    @Test
    void greysAPostedZeroOnly() {
        assertThat(fmt.zero(new BigDecimal("0.00"))).isEqualTo("z");
        assertThat(fmt.zero(new BigDecimal("0.01"))).isEmpty();
        assertThat(fmt.zero(null)).isEmpty();
    }

    @Test
    void writesDatesAndPacificTimes() {
        assertThat(fmt.iso(LocalDate.of(2026, 11, 19))).isEqualTo("2026-11-19");
        assertThat(fmt.day(LocalDate.of(2026, 11, 19))).isEqualTo("Nov 19, 2026");
        assertThat(fmt.weekday(LocalDate.of(2026, 11, 19))).isEqualTo("Thursday, November 19, 2026");
        assertThat(fmt.month(YearMonth.of(2003, 8))).isEqualTo("Aug 2003");
        assertThat(fmt.time(Instant.parse("2026-11-19T16:12:00Z"))).isEqualTo("Nov 19, 2026, 8:12 am");
        assertThat(fmt.moment(Instant.parse("2026-07-01T00:05:00Z"))).isEqualTo("Jun 30, 5:05 pm");
    }

    @Test
    void groupsAHashInFours() {
        assertThat(fmt.hash("9f3ca61e0b72")).isEqualTo("9f3c a61e 0b72");
    }

    @Test
    void counts() {
        assertThat(fmt.counted(1, "account", "accounts")).isEqualTo("1 account");
        assertThat(fmt.counted(1284, "account", "accounts")).isEqualTo("1,284 accounts");
    }
}

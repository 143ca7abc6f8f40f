package tieline.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeterReadDaysTest {

    @Test
    void theReadingIsTheFirstAfterFifteenDaysHavePassed() {
        LocalDate first = LocalDate.of(2001, 1, 1);
        for (int account = 0; account < 40; account++) {
            String number = "30000000%02d".formatted(account);
            LocalDate before = MeterReadDays.serviceEnd(number, first);
            for (int day = 0; day < 400; day++) {
                LocalDate received = first.plusDays(day);
                LocalDate end = MeterReadDays.serviceEnd(number, received);
                assertThat(end).isAfter(received.plusDays(15)).isBeforeOrEqualTo(received.plusDays(15 + 34));
                assertThat(end.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                assertThat(end).as("a later request never ends earlier").isAfterOrEqualTo(before);
                before = end;
            }
        }
    }

    @Test
    void accountsAreReadOnDifferentDaysAndEachOnOneDayOfTheMonth() {
        LocalDate received = LocalDate.of(2001, 1, 31);

        assertThat(MeterReadDays.serviceEnd("3000000001", received))
                .isEqualTo(MeterReadDays.serviceEnd("3000000001", received.minusDays(1)));
        assertThat(IntStream.range(0, 40)
                        .mapToObj(account -> MeterReadDays.serviceEnd("30000000%02d".formatted(account), received))
                        .distinct())
                .hasSizeGreaterThan(10);
    }
}

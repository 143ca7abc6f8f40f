package tieline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class SampleAccountFileTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 16);
    private final String csv = SampleAccountFile.csv(7, AS_OF);
    private final List<NamedCsvRecord> rows =
            CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();

    @Test
    void isTheSameEveryTime() {
        assertThat(SampleAccountFile.csv(7, AS_OF)).isEqualTo(csv);
        assertThat(SampleAccountFile.csv(8, AS_OF)).isNotEqualTo(csv);
    }

    @Test
    void holdsAboutTwoThousandAccountsOf120CustomersIn8Books() {
        assertThat(rows).hasSize(2017);
        assertThat(distinct("customer_number")).isEqualTo(120);
        assertThat(distinct("book")).isEqualTo(8);
        assertThat(distinct("utility")).isEqualTo(2);
        assertThat(rows.stream()
                        .map(row -> row.getField("utility") + row.getField("account_number"))
                        .distinct())
                .hasSize(2017);
    }

    @Test
    void showsEveryProblemAUserWillMeet() {
        for (String right : List.of("explicit", "silent", "prohibited", "unknown")) {
            assertThat(count(row -> row.getField("return_right").equals(right))).isPositive();
        }
        assertThat(count(row -> row.getField("customer_class").equals("residential")))
                .isPositive();
        assertThat(count(row -> row.getField("status").equals("inactive"))).isPositive();
        assertThat(count(row -> row.getField("meter_number").isEmpty())).isPositive();
        assertThat(count(row -> row.getField("mailing_zip").isEmpty())).isPositive();
        assertThat(count(row -> row.getField("annual_kwh").isEmpty())).isPositive();
        assertThat(count(row -> row.getField("customer_name").contains("é"))).isPositive();
    }

    @Test
    void spreadsSizesLikeARealPortfolio() {
        List<Long> kwh = rows.stream()
                .map(row -> row.getField("annual_kwh"))
                .filter(value -> !value.isEmpty())
                .map(Long::valueOf)
                .sorted()
                .toList();
        long total = kwh.stream().mapToLong(Long::longValue).sum();
        long topTenth = kwh.subList(kwh.size() * 9 / 10, kwh.size()).stream()
                .mapToLong(Long::longValue)
                .sum();
        assertThat(topTenth * 100 / total)
                .as("share of the largest tenth, percent")
                .isBetween(30L, 75L);
    }

    private long distinct(String column) {
        return rows.stream().map(row -> row.getField(column)).distinct().count();
    }

    private long count(Predicate<NamedCsvRecord> which) {
        return rows.stream().filter(which).count();
    }
}

package tieline.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountFilterTest {

    @Test
    void isWrittenAsItWasReadInAFixedOrder() {
        String query = "utility=PGE&utility=SCE&customer_number=C-1&book=NORTH&customer_class=commercial&status=active"
                + "&return_right=explicit&schedule=B-20&city=San%20Jose&annual_kwh_min=500000&annual_kwh_max=9000000.5"
                + "&contract_end_before=2027-01-31&q=a%26b";
        assertThat(AccountFilter.ofQuery(query).query()).isEqualTo(query);
        assertThat(AccountFilter.ofQuery("utility=SCE&q=%20&utility=PGE&utility=SCE&sort=-annual_kwh")
                        .query())
                .isEqualTo("utility=PGE&utility=SCE");
        assertThat(AccountFilter.ofQuery("")).isEqualTo(AccountFilter.EVERYTHING);
    }

    @Test
    void readsFiguresWithThousandsSeparators() {
        assertThat(AccountFilter.ofQuery("annual_kwh_min=1,234,567.125").query())
                .isEqualTo("annual_kwh_min=1234567.125");
    }

    @ParameterizedTest
    @CsvSource({
        "utility, LADWP",
        "customer_class, Commercial",
        "status, gone",
        "return_right, yes",
        "annual_kwh_min, -1",
        "annual_kwh_min, many",
        "annual_kwh_max, 1e400000000",
        "annual_kwh_max, 0.0001",
        "contract_end_before, 2027-02-30",
        "contract_end_before, 31.1.2027"
    })
    void saysWhatItCannotRead(String name, String value) {
        var parsed = AccountFilter.parse(Map.of(name, List.of(value)));
        assertThat(parsed.problems())
                .singleElement()
                .asString()
                .startsWith(name)
                .contains(value);
        assertThatThrownBy(() -> AccountFilter.ofQuery(name + "=" + value))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesEndlessAndBrokenText() {
        assertThat(AccountFilter.parse(Map.of("q", List.of("x".repeat(201)))).problems())
                .hasSize(1);
        assertThat(AccountFilter.parse(Map.of("city", List.of("a\0b"))).problems())
                .hasSize(1);
    }
}

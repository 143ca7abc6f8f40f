package tieline.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnownColumnsTest {

    private static final KnownColumns COLUMNS =
            KnownColumns.required("utility", "account_number").optional("city", "annual_kwh");

    @Test
    void namesMatchWhateverTheirCaseAndSpaces() {
        TableHeader header =
                COLUMNS.match(List.of("Annual kWh", "ACCOUNT\u00A0NUMBER", " utility ", "account-numbe r"));

        assertThat(header.column("annual_kwh").index()).isZero();
        assertThat(header.column("account_number").index()).isEqualTo(1);
        assertThat(header.column("utility").index()).isEqualTo(2);
        assertThat(header.column("city")).isEqualTo(new HeaderColumn("city", -1));
        assertThat(header.has("city")).isFalse();
    }

    @Test
    void everythingThatDoesNotFitIsToldAtOnce() {
        try (TableReader table = Tables.csv("City,colour,,CITY,size of it\n1,2,3,4,5\n")) {
            assertThatExceptionOfType(TableException.class)
                    .isThrownBy(() -> COLUMNS.require(table))
                    .withMessage("The first row must hold the names of the columns, each once."
                            + " Missing: utility, account_number."
                            + " Doubled: city (column A and column D)."
                            + " Not known: \"colour\" in column B, column C has no name, \"size of it\" in column E."
                            + " The columns are utility, account_number, city, annual_kwh.")
                    .matches(e -> e.problem() == TableProblem.COLUMNS);
        }
    }

    @Test
    void theColumnsOfAFileOfBadRowsArePassedOver() {
        assertThat(COLUMNS.match(List.of("Row", "reason", "utility", "account_number"))
                        .problems())
                .isEmpty();
        assertThat(KnownColumns.required("reason").match(List.of("reason")).has("reason"))
                .isTrue();
    }

    @Test
    void namesThatWouldMatchEachOtherAreAMistakeInTheProgram() {
        assertThatIllegalArgumentException().isThrownBy(() -> KnownColumns.required("zip", "ZIP"));
        assertThatIllegalArgumentException().isThrownBy(() -> COLUMNS.optional("City"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> COLUMNS.match(List.of()).column("colour"));
    }

    @Test
    void knowsWhichColumnsAreRequired() {
        assertThat(COLUMNS.isRequired("utility")).isTrue();
        assertThat(COLUMNS.isRequired("city")).isFalse();
        assertThat(COLUMNS.names()).containsExactly("utility", "account_number", "city", "annual_kwh");
    }
}

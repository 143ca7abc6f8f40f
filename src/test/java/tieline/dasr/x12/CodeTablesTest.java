package tieline.dasr.x12;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeTablesTest {

    @ParameterizedTest
    @CsvSource({
        "A76, IDENTITY, PUBLISHED",
        "A77, IDENTITY, COMMON",
        "UND, IDENTITY, PUBLISHED",
        "A84, IDENTITY, COMMON",
        "008, STATE, PUBLISHED",
        "ABN, STATE, PUBLISHED",
        "NFI, STATE, PUBLISHED",
        "API, CONTENT, PUBLISHED",
        "FRB, CONTENT, PUBLISHED",
        "DIV, TIMING, PUBLISHED",
        "A13, OTHER, PUBLISHED",
        "B14, OTHER, COMMON"
    })
    void rejectCodesAreDividedByWhatHasToBeDone(String code, RejectCategory category, ReasonSource source) {
        RejectCode reject = RejectCode.of(code);

        assertThat(reject.known()).isTrue();
        assertThat(reject.category()).isEqualTo(category);
        assertThat(reject.source()).isEqualTo(source);
        assertThat(reject.nextStep()).isNotBlank();
    }

    @Test
    void unknownCodesAreKeptAndSayThatTheyAreUnknown() {
        RejectCode reject = RejectCode.of("8");

        assertThat(reject.code()).isEqualTo("8");
        assertThat(reject.known()).isFalse();
        assertThat(reject.meaning()).isEqualTo("Code 8 is not in our table");
        assertThat(reject.category()).isEqualTo(RejectCategory.OTHER);
        assertThat(StatusCode.of("EB3").known()).isFalse();
        assertThat(StatusCode.of("W09").meaning()).contains("normal date");
    }
}

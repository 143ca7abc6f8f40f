package tieline.dasr.x12;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class X12TextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Acme Foods Inc                | ACME FOODS INC",
                "Café de la Peña               | CAFE DE LA PENA",
                "Zürich—Straße                 | ZURICH-STRASSE",
                "Łódź & Ångström Øst           | LODZ & ANGSTROM OST",
                "“Quoted” O’Brien              | \"QUOTED\" O'BRIEN",
                "Wait…                         | WAIT..."
            })
    void changesWhatKeepsTheMeaning(String given, String sent) {
        X12Text text = X12Text.of(given, Delimiters.USUAL);

        assertThat(text.representable()).isTrue();
        assertThat(text.text()).isEqualTo(sent);
    }

    @Test
    void blanksOfAnyKindBecomeOne() {
        assertThat(X12Text.of(" A\u00A0\t B\r\nC ", Delimiters.USUAL).text()).isEqualTo("A B C");
    }

    @Test
    void capitalsAloneAreNoChange() {
        assertThat(X12Text.of("Acme", Delimiters.USUAL).changed()).isFalse();
        assertThat(X12Text.of("Café", Delimiters.USUAL).changed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "A*B, `\"*\"`",
                "A~B>C~, `\"~\", \">\"`",
                "東京 POWER, `\"東\", \"京\"`",
                "A^B, `\"^\"`",
                "A🙂, `\"🙂\"`"
            })
    void refusesWhatCouldChangeTheMeaning(String given, String refused) {
        X12Text text = X12Text.of(given, Delimiters.USUAL);

        assertThat(text.representable()).isFalse();
        assertThat(text.refusedInWords()).isEqualTo(refused);
    }

    @Test
    void controlCharacterIsNamedByItsNumber() {
        assertThat(X12Text.of("A\u0000B", Delimiters.USUAL).refusedInWords()).isEqualTo("U+0000");
    }

    @Test
    void delimitersAreThoseOfTheFile() {
        Delimiters bars = new Delimiters('|', ':', '!');

        assertThat(X12Text.of("A*B~C>D", bars).representable()).isTrue();
        assertThat(X12Text.of("A|B", bars).representable()).isFalse();
    }
}

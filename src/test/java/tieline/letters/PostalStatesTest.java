package tieline.letters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostalStatesTest {

    @ParameterizedTest
    @CsvSource({
        "90001,CA",
        "96162,CA",
        "94303-1234,CA",
        "943031234,CA",
        "89001,NV",
        "77002,TX",
        "88510,TX",
        "73301,TX",
        "10001,NY",
        "06390,NY",
        "06389,CT",
        "05501,MA",
        "20101,VA",
        "20001,DC",
        "02108,MA",
        "96701,HI",
        "96910,GU",
        "99501,AK",
        "83001,WY",
        "83201,ID",
        "00601,PR",
        "71233,MS",
        "71201,LA",
        "39901,GA"
    })
    void aZipLiesInTheStateOfItsPrefix(String zip, String state) {
        assertThat(PostalStates.of(zip)).hasValue(state);
    }

    @ParameterizedTest
    @CsvSource({"00000", "9430", "943031", "ABCDE", "21301", "92999", "''"})
    void aZipThatNoAddressCanHaveLiesInNone(String zip) {
        assertThat(PostalStates.of(zip)).isEmpty();
    }

    @Test
    void theLastLineNamesCityStateAndZip() {
        assertThat(PostalStates.line("East Palo Alto", "94303")).isEqualTo("East Palo Alto CA 94303");
        assertThat(PostalStates.line("Houston", "77002")).isEqualTo("Houston TX 77002");
        assertThat(PostalStates.line("", "")).isEmpty();
        assertThat(PostalStates.line("Nowhere", "00000")).isEqualTo("Nowhere 00000");
    }
}

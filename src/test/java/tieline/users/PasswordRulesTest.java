package tieline.users;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            short and 1                | at least 12
            elevenchars                | at least 12
            maria.fernandez-ortiz      | user name
            MARIA.Fernandez-Ortiz      | user name
            password1234               | guessed first
            PassWord1234               | guessed first
            1qaz2wsx3edc               | guessed first
            aaaaaaaaaaaaaaaaaaaa       | different characters
            abababababab               | different characters
            """)
    void refuses(String password, String sentence) {
        assertThat(PasswordRules.refusal("maria.fernandez-ortiz", password))
                .get()
                .asString()
                .contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "twelve chars",
                "die Straße über die Brücke",
                "шесть слов по-русски",
                "🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧"
            })
    void accepts(String password) {
        assertThat(PasswordRules.refusal("maria.fernandez-ortiz", password)).isEmpty();
    }

    @Test
    void countsCharactersAndNotTheirBytes() {
        String longest = "abcdé🦊gh".repeat(16);
        assertThat(longest.codePointCount(0, longest.length())).isEqualTo(128);
        assertThat(PasswordRules.refusal("someone", longest)).isEmpty();
        assertThat(PasswordRules.refusal("someone", longest + "x"))
                .get()
                .asString()
                .contains("at most 128");
    }

    @Test
    void refusesTheSpacesAroundACommonOne() {
        assertThat(PasswordRules.refusal("someone", " password1234 ")).isPresent();
    }
}

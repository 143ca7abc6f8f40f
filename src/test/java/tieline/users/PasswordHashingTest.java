package tieline.users;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordHashingTest {

    private final PasswordEncoder passwords = new PasswordHashing().passwordEncoder();

    @Test
    void readsPasswordsToTheirLastCharacter() {
        String longOne = "a".repeat(100) + "é".repeat(28);
        String hash = passwords.encode(longOne);
        assertThat(passwords.matches(longOne, hash)).isTrue();
        assertThat(passwords.matches(longOne.substring(0, 127), hash)).isFalse();
        assertThat(passwords.matches(longOne.substring(0, 127) + "e", hash)).isFalse();
    }

    @Test
    void namesItsWayAndSaltsEachHash() {
        String first = passwords.encode("correct horse battery staple");
        assertThat(first)
                .startsWith("{pbkdf2-sha512-210k}")
                .isNotEqualTo(passwords.encode("correct horse battery staple"));
    }
}

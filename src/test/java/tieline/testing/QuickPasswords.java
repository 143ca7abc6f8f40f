package tieline.testing;

import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/** The application's way of keeping passwords with far fewer rounds: being slow is its own test's business. */
@TestConfiguration
public class QuickPasswords {

    @Bean
    @Primary
    PasswordEncoder quickPasswordEncoder() {
        return new DelegatingPasswordEncoder(
                "quick",
                Map.of(
                        "quick",
                        new Pbkdf2PasswordEncoder("", 16, 100, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512)));
    }
}

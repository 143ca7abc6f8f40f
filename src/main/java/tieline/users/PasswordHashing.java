package tieline.users;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/** How passwords are kept: see the decision record on password hashing for the choice and its price. */
@Configuration(proxyBeanMethods = false)
class PasswordHashing {

    private static final String CURRENT = "pbkdf2-sha512-210k";
    private static final int SALT_BYTES = 16;
    private static final int ITERATIONS = 210_000;

    /** The one encoder. The name in front of each hash lets a stronger one be added beside it later. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                CURRENT,
                Map.of(
                        CURRENT,
                        new Pbkdf2PasswordEncoder(
                                "", SALT_BYTES, ITERATIONS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512)));
    }
}

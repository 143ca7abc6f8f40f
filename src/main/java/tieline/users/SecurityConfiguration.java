package tieline.users;

import jakarta.servlet.DispatcherType;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import tieline.users.AccessRule.RoomAccess;

/** Sign-in, sessions, headers, and addresses closed by default. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    /** Nothing from outside, nothing inline, no framing. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    private static final String[] OPEN = {
        "/login",
        "/css/**",
        "/js/**",
        "/img/**",
        "/fonts/**",
        "/webjars/**",
        "/favicon.ico",
        "/setup/**",
        "/actuator/health/**",
        "/actuator/health",
        "/error"
    };

    @Bean
    SecurityFilterChain pages(HttpSecurity http, List<RoomAccess> rooms) throws Exception {
        return http.authorizeHttpRequests(addresses -> authorize(addresses, rooms))
                .formLogin(login -> login.loginPage("/login")
                        .loginProcessingUrl("/login")
                        .defaultSuccessUrl("/")
                        .failureHandler(new SignInFailureHandler())
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?signedOut"))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), microphone=(), geolocation=(), payment=()")))
                .build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry addresses,
            List<RoomAccess> rooms) {
        addresses
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll();
        addresses.requestMatchers(OPEN).permitAll();
        rooms.stream()
                .sorted(Comparator.comparingInt(RoomAccess::order))
                .flatMap(room -> room.rules().stream())
                .forEach(rule -> apply(addresses, rule));
        addresses.anyRequest().denyAll();
    }

    private static void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry addresses,
            AccessRule rule) {
        HttpMethod method = rule.method();
        var matched = method == null
                ? addresses.requestMatchers(rule.pattern())
                : addresses.requestMatchers(method, rule.pattern());
        if (rule.roles().isEmpty()) {
            matched.authenticated();
        } else {
            matched.hasAnyRole(rule.roles().stream().map(Role::name).toArray(String[]::new));
        }
    }
}

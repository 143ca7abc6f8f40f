package tieline.users.signin;

import jakarta.servlet.DispatcherType;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import tieline.users.AccessRule;
import tieline.users.AccessRule.RoomAccess;
import tieline.users.Role;
import tieline.users.SignInService;

/** Sign-in, sessions, headers, and addresses closed by default. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    /** Nothing from outside, nothing inline, no framing. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    /** Files that are the same for everybody. */
    private static final String[] ASSETS = {"/css/**", "/js/**", "/img/**", "/fonts/**", "/webjars/**", "/favicon.ico"};

    /** Pages for everybody, signed in or not. */
    private static final String[] OPEN = {"/login", "/setup", "/actuator/health", "/actuator/health/**"};

    /** Assets touch neither session nor database, and browsers may keep them. */
    @Bean
    @Order(1)
    SecurityFilterChain assets(HttpSecurity http) throws Exception {
        return http.securityMatcher(ASSETS)
                .authorizeHttpRequests(addresses -> addresses.anyRequest().permitAll())
                .headers(SecurityConfiguration::protect)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http, List<RoomAccess> rooms, SignInService signIn, SignInSuccessHandler signedIn)
            throws Exception {
        return http.authorizeHttpRequests(addresses -> authorize(addresses, rooms))
                .formLogin(login -> login.loginPage("/login")
                        .successHandler(signedIn)
                        .failureHandler(new SignInFailureHandler())
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?signedOut"))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(new SignInEntryPoint())
                        .accessDeniedHandler(new RefusedHandler()))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .addFilterBefore(new CurrentSessionFilter(signIn), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new MustChangePasswordFilter(), AuthorizationFilter.class)
                .headers(SecurityConfiguration::protect)
                .build();
    }

    /** A measurement of every filter of every request, that nobody reads. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    private static void protect(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                // This application answers for its own host only, not for its neighbours' names.
                .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), microphone=(), geolocation=(), payment=()"));
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
        addresses.anyRequest().access(new UnknownAddress());
    }

    private static void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry addresses,
            AccessRule rule) {
        for (HttpMethod method : rule.methods()) {
            var matched = addresses.requestMatchers(method, rule.pattern());
            if (rule.withoutSignIn()) {
                matched.permitAll();
            } else if (rule.roles().isEmpty()) {
                matched.authenticated();
            } else {
                matched.hasAnyRole(rule.roles().stream().map(Role::name).toArray(String[]::new));
            }
        }
    }
}

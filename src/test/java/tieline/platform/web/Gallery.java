package tieline.platform.web;

import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import tieline.platform.database.SampleData;

/**
 * The frame and every fragment on pages of their own, without a database: what the tests of the frame render and what a
 * browser looks at. Somebody is signed in on every page but those of signing in.
 */
@TestComponent
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DispatcherServletAutoConfiguration.class,
    MessageSourceAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    ValidationAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
@Import({
    AssetsConfiguration.class,
    MarkupDialect.class,
    Navigation.class,
    PageAssets.class,
    PageShellAdvice.class,
    Formats.class,
    FormErrors.class,
    RequestIds.class,
    WholePages.class,
    GalleryController.class
})
public class Gallery {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    record Person(String displayName) implements NamedPerson {}

    @Bean
    SampleData sampleData() {
        return new SampleData(true);
    }

    @Bean
    Navigation navigation() {
        return new Navigation(List.of(
                NavigationItem.of(NavigationGroup.START, 10, "today", "Today", "/gallery/plain"),
                NavigationItem.of(NavigationGroup.START, 20, "approvals", "Approvals", "/gallery/approvals")
                        .counting(viewer -> 4),
                NavigationItem.of(NavigationGroup.TRANSITION, 10, "accounts", "Accounts", "/gallery/list")
                        .withShortcut('a'),
                NavigationItem.of(NavigationGroup.TRANSITION, 20, "lists", "Account lists", "/gallery/lists"),
                NavigationItem.of(NavigationGroup.TRANSITION, 30, "dasr", "D-DASR batches", "/gallery/show")
                        .withShortcut('b'),
                NavigationItem.of(NavigationGroup.TRANSITION, 40, "exceptions", "D-DASR exceptions", "/gallery/none")
                        .counting(viewer -> {
                            throw new IllegalStateException("the count fails");
                        }),
                NavigationItem.of(NavigationGroup.OVERSIGHT, 10, "audit", "Audit trail", "/gallery/audit"),
                NavigationItem.of(NavigationGroup.OVERSIGHT, 30, "users", "Users", "/gallery/users")
                        .onlyFor("ROLE_ADMINISTRATOR"),
                NavigationItem.of(NavigationGroup.FOOT, 10, "help", "Help", "/gallery/help")));
    }

    @Bean
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(any -> any.anyRequest().permitAll())
                .headers(headers ->
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY)))
                .addFilterBefore(signedIn(), AuthorizationFilter.class)
                .build();
    }

    private static Filter signedIn() {
        return (request, response, chain) -> {
            if (!((jakarta.servlet.http.HttpServletRequest) request)
                    .getRequestURI()
                    .startsWith("/login")) {
                var viewer =
                        new TestingAuthenticationToken(new Person("Dana Whitfield"), null, "ROLE_MANAGER", "FACTOR_X");
                viewer.setAuthenticated(true);
                SecurityContextHolder.getContext().setAuthentication(viewer);
            }
            chain.doFilter(request, response);
        };
    }
}

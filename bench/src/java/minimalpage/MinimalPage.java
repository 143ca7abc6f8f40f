package minimalpage;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.accounts.PageStatements;

/**
 * The limit: a page of accounts with the statements of Tieline's and nothing else. No sign-in, no session, no filter
 * form, no navigation. Arguments: port, JDBC address, user, password.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        excludeName = {
            "com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration",
            "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.session.autoconfigure.SessionAutoConfiguration",
            "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration"
        })
public class MinimalPage {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(MinimalPage.class)
                .run(
                        "--server.port=" + arguments[0],
                        "--spring.datasource.url=" + arguments[1],
                        "--spring.datasource.username=" + arguments[2],
                        "--spring.datasource.password=" + arguments[3],
                        "--spring.thymeleaf.prefix=classpath:/bench/",
                        "--logging.level.root=WARN");
    }

    @Bean
    AccountsPage page(JdbcClient jdbc, PlatformTransactionManager transactions) {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        return new AccountsPage(new PageStatements(jdbc), reading);
    }
}

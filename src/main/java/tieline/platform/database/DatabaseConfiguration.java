package tieline.platform.database;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the database: the configured one, or the embedded sample database where none is configured. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** The configured database: nothing is seeded, and the sample users are refused. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("!'${spring.datasource.url:}'.isBlank()")
    static class Configured {

        @Bean
        SampleData sampleData() {
            return new SampleData(false);
        }
    }

    /** No database configured: a real PostgreSQL with sample data, on loopback. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${spring.datasource.url:}'.isBlank()")
    static class Embedded {

        @Bean(destroyMethod = "close")
        EmbeddedDatabase embeddedDatabase(
                @Value("${tieline.data-dir}") Path directory, @Value("${server.address:}") String address) {
            requireLoopback(address);
            return EmbeddedDatabase.start(directory);
        }

        /** Everybody knows the sample users and their password; no address at all means every address. */
        static void requireLoopback(String address) {
            try {
                if (address.isBlank() || !InetAddress.getByName(address).isLoopbackAddress()) {
                    throw new ExposedSampleDataException(address.isBlank() ? "every address" : address);
                }
            } catch (UnknownHostException e) {
                throw new ExposedSampleDataException(address);
            }
        }

        @Bean
        SampleData sampleData() {
            return new SampleData(true);
        }

        @Bean
        JdbcConnectionDetails embeddedConnection(EmbeddedDatabase database) {
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return database.user();
                }

                @Override
                public String getPassword() {
                    return database.password();
                }

                @Override
                public String getJdbcUrl() {
                    return database.jdbcUrl();
                }
            };
        }
    }
}

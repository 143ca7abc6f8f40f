package tieline.users.signin;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How sessions are kept in the database. What another version of the application has written and this one cannot read
 * counts as absent: the person signs in again, instead of getting an error until the cookie is gone.
 */
@Configuration(proxyBeanMethods = false)
class SessionStorage {

    /**
     * Writes that a session was used, if that was last written ten seconds ago, and everything else at once. Otherwise
     * each page, and each part of a page, would write one row and wait for the disk, and those that a person opens
     * together would wait for each other.
     */
    private static final String UPDATE = """
            UPDATE %TABLE_NAME% s
            SET session_id = now.id, last_access_time = now.used, max_inactive_interval = now.kept, expiry_time = now.ends,
                principal_name = now.principal
            FROM (SELECT CAST(? AS char(36)) AS id, CAST(? AS bigint) AS used, CAST(? AS int) AS kept,
                    CAST(? AS bigint) AS ends, CAST(? AS varchar) AS principal) now
            WHERE s.primary_id = ? AND (s.last_access_time <= now.used - 10000 OR s.session_id <> now.id
                OR s.max_inactive_interval <> now.kept OR s.principal_name IS DISTINCT FROM now.principal)
            """;

    private static final Logger log = LoggerFactory.getLogger(SessionStorage.class);

    /** Spring Session looks for this name; nobody else is to take it for the application's conversions. */
    @Bean(name = "springSessionConversionService", defaultCandidate = false)
    @SuppressWarnings("NullAway") // a session takes null for an absent value
    ConversionService sessionConversions() {
        GenericConversionService conversions = new GenericConversionService();
        DeserializingConverter reading = new DeserializingConverter();
        conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversions.addConverter(byte[].class, Object.class, bytes -> readOrNull(reading, bytes));
        return conversions;
    }

    /** Two pages opened at once may both add the first value of its name; the later one counts, neither fails. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer laterValueCounts() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Notes the use of a session to ten seconds. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> noteUseToTenSeconds() {
        return sessions -> sessions.setUpdateSessionQuery(UPDATE);
    }

    /**
     * No transaction around a session's statements, for beginning and ending one took as long as the statement. But apart from
     * one that is under way: a file that is written while it is read sends its first part, and with it saves the session,
     * within a transaction that only reads.
     */
    @Bean(name = "springSessionTransactionOperations", defaultCandidate = false)
    TransactionOperations apartFromOthers(PlatformTransactionManager transactions) {
        TransactionTemplate apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new TransactionOperations() {
            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> statements) {
                return TransactionSynchronizationManager.isActualTransactionActive()
                        ? apart.execute(statements)
                        : TransactionOperations.withoutTransaction().execute(statements);
            }
        };
    }

    private static @Nullable Object readOrNull(DeserializingConverter reading, byte[] bytes) {
        try {
            return reading.convert(bytes);
        } catch (SerializationFailedException e) {
            log.info("A value of a session cannot be read and is left out: {}", e.getMessage());
            return null;
        }
    }
}

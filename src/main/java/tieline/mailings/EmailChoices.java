package tieline.mailings;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.accounts.CustomerService;
import tieline.audit.AuditEntry;
import tieline.audit.AuditTrail;
import tieline.letters.LetterRefusedException;
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;

/** Which customers want their letters by e-mail; recorded by a person, the newest choice counts. */
@Service
public class EmailChoices {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");

    private final JdbcClient jdbc;
    private final CustomerService customers;
    private final AuditTrail audit;
    private final Clock clock;

    EmailChoices(JdbcClient jdbc, CustomerService customers, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A choice as it was recorded.
     *
     * @param email null: on paper
     */
    public record Choice(
            String customerNumber,
            String customerName,
            @Nullable String email,
            String recordedByName,
            Instant recordedAt) {}

    /** The customers who want e-mail now, by name, or the one with this number; 500 at most. */
    @Transactional(readOnly = true)
    public List<Choice> standing(@Nullable String customerNumber) {
        return jdbc.sql("""
                        SELECT c.customer_number, c.customer_name, e.email, e.recorded_by_name, e.recorded_at
                        FROM (SELECT DISTINCT ON (customer_id) * FROM customer_email_choices
                              ORDER BY customer_id, choice_id DESC) e
                        JOIN customers c ON c.customer_id = e.customer_id
                        WHERE CAST(:number AS text) IS NULL AND e.email IS NOT NULL OR c.customer_number = :number
                        ORDER BY c.customer_name, c.customer_id LIMIT 500
                        """)
                .param("number", customerNumber)
                .query((row, n) -> new Choice(
                        row.getString("customer_number"),
                        row.getString("customer_name"),
                        row.getString("email"),
                        row.getString("recorded_by_name"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * Records what a customer chose.
     *
     * @param email where the letters go from now on; blank for paper
     * @throws LetterRefusedException when there is no such customer or the address is none
     */
    @Transactional
    @PreAuthorize("hasRole('ANALYST')")
    public void record(String customerNumber, @Nullable String email) {
        String address = email == null || email.isBlank() ? null : email.strip();
        if (address != null && !EMAIL.matcher(address).matches()) {
            throw new LetterRefusedException("Enter an e-mail address like billing@example.com.");
        }
        UUID customer = Optional.ofNullable(customerNumber)
                .flatMap(customers::find)
                .orElseThrow(() -> new LetterRefusedException("There is no customer " + customerNumber + "."))
                .row()
                .customerId();
        Actor person = CurrentActor.get();
        jdbc.sql("""
                        INSERT INTO customer_email_choices (customer_id, choice_id, email, recorded_by, recorded_by_name,
                            recorded_at) VALUES (:customer, :id, :email, :person, :name, :now)
                        """)
                .param("customer", customer)
                .param("id", Ids.next())
                .param("email", address)
                .param("person", person.personId())
                .param("name", person.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(AuditEntry.of(
                        "customer.email-choice",
                        "customer",
                        customer,
                        customerNumber,
                        address == null ? "Chose letters on paper" : "Chose letters by e-mail")
                .at("/customers/" + customerNumber));
    }
}

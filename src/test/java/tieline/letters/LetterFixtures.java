package tieline.letters;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import tieline.approvals.ApprovalView;
import tieline.approvals.Approvals;
import tieline.approvals.SubjectRef;
import tieline.approvals.Verdict;
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.testing.TestPeople;

/** Templates, frozen lists with addresses and mailings, made through the doors of the rooms. */
public final class LetterFixtures {

    /** A short letter with every kind of field. */
    public static final LetterText TEXT = new LetterText(
            "Your {{accounts.count}} return to {{utility.short}}",
            "<p>Dear {{customer.name}}:</p><p>Your <strong>electricity stays on</strong>.</p><p>{{account.list}}</p>"
                    + "<p>Call {{provider.phone}}. {{letter.date}}, {{letter.reference}}.</p>");

    private static final AtomicLong NUMBERS = new AtomicLong(5_000_000_000L);

    private final JdbcTemplate jdbc;
    private final TestPeople people;
    private final TemplateService templates;
    private final Templates reader;
    private final Approvals approvals;

    public LetterFixtures(
            JdbcTemplate jdbc, TestPeople people, TemplateService templates, Templates reader, Approvals approvals) {
        this.jdbc = jdbc;
        this.people = people;
        this.templates = templates;
        this.reader = reader;
        this.approvals = approvals;
    }

    /** An approved version of a text, written by the analyst and approved by the manager. */
    public UUID approved(LetterText text) {
        String reference = as(people.analyst(), () -> templates.create("Return to bundled service", text));
        as(people.analyst(), () -> {
            templates.submit(reference, 1);
            return true;
        });
        UUID version = reader.find(reference).orElseThrow().newest().versionId();
        decide(people.manager(), new SubjectRef("letter-template", version), Verdict.APPROVED, null);
        return version;
    }

    /** Decides on what waits about a subject. */
    public void decide(Actor person, SubjectRef subject, Verdict verdict, String reason) {
        ApprovalView waiting = approvals.current(subject).orElseThrow();
        as(person, () -> {
            approvals.decide(waiting.approvalId(), verdict, waiting.contentHash(), reason);
            return true;
        });
    }

    /** A frozen list of customers with so many accounts each; every customer has an address. */
    public String list(int accountsEach, String... customers) {
        Actor analyst = people.analyst();
        UUID list = Ids.next();
        String reference = "LST-2026-" + number();
        jdbc.update("""
                INSERT INTO account_lists (list_id, reference, name, as_of, filter, chosen, accounts_asked, status, made_by,
                    made_by_name, made_at, version)
                VALUES (?, ?, 'Letters', DATE '2026-11-12', '/accounts', FALSE, 1, 'FREEZING', ?, ?, now(), 0)
                """, list, reference, analyst.id(), analyst.name());
        jdbc.update(
                "INSERT INTO books (book_id, code, name, created_at) VALUES (?, 'LETTERS', 'Letters', now()) ON CONFLICT DO NOTHING",
                Ids.next());
        for (String name : customers) {
            UUID customer = Ids.next();
            jdbc.update("INSERT INTO customers VALUES (?, ?, ?)", customer, "C-" + number(), name);
            IntStream.range(0, accountsEach).forEach(i -> account(list, customer));
        }
        jdbc.update("""
                UPDATE account_lists SET status = 'FROZEN', accounts = 1, customers = 1, annual_kwh = 0, peak_kw = 0,
                    sha256 = ?, frozen_at = now() WHERE list_id = ?
                """, "ab".repeat(32), list);
        return reference;
    }

    private void account(UUID list, UUID customer) {
        UUID account = Ids.next();
        jdbc.update("""
                INSERT INTO accounts (account_id, utility, account_number, customer_id, book_id, customer_class, status,
                    schedule, service_address, city, mailing_address, mailing_city, mailing_zip, return_right, da_class,
                    common_area, as_of)
                SELECT ?, 'PGE', ?, ?, book_id, 'commercial', 'active', 'B-10', '1916 Pulgas Avenue', 'East Palo Alto',
                    '2180 Bay Road', 'East Palo Alto', '94303', 'silent', 'non_core', FALSE, DATE '2026-11-01'
                FROM books WHERE code = 'LETTERS'
                """, account, number(), customer);
        jdbc.update("""
                INSERT INTO account_list_rows (account_id, list_id, customer_id, utility, account_number, customer_number,
                    customer_name, book_code, customer_class, status, schedule, service_address, city, mailing_address,
                    mailing_city, mailing_zip, return_right, da_class, common_area, as_of)
                SELECT a.account_id, ?, a.customer_id, a.utility, a.account_number, c.customer_number, c.customer_name,
                    'LETTERS', a.customer_class, a.status, a.schedule, a.service_address, a.city, a.mailing_address,
                    a.mailing_city, a.mailing_zip, a.return_right, a.da_class, a.common_area, a.as_of
                FROM accounts a JOIN customers c USING (customer_id) WHERE a.account_id = ?
                """, list, account);
    }

    private static String number() {
        return Long.toString(NUMBERS.getAndIncrement());
    }

    /** What a mailing of a list is planned with. */
    public static MailingPlan plan(UUID version, String list) {
        return new MailingPlan(
                "Return to bundled service", version, "account-list", list, Per.CUSTOMER, LocalDate.of(2026, 11, 20));
    }

    /** Does something in a person's name. */
    public static <T> T as(Actor person, java.util.function.Supplier<T> work) {
        return CurrentActor.callAs(person, work);
    }

    /** Says that a customer wants e-mail. */
    public void wantsEmail(String customerName, String email) {
        jdbc.update("""
                INSERT INTO customer_email_choices (customer_id, choice_id, email, recorded_by, recorded_by_name, recorded_at)
                SELECT customer_id, ?, ?, ?, 'Test', now() FROM customers WHERE customer_name = ?
                """, Ids.next(), email, people.analyst().id(), customerName);
    }
}

package tieline.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.accounts.CustomerClass;
import tieline.approvals.Approvals;
import tieline.approvals.Verdict;
import tieline.notices.BillingOption;
import tieline.notices.CancelRight;
import tieline.notices.Charge;
import tieline.notices.NoticeCancellations;
import tieline.notices.NoticeDraft;
import tieline.notices.NoticeFilter;
import tieline.notices.NoticeIssue;
import tieline.notices.NoticePages;
import tieline.notices.Notices;
import tieline.notices.Offer;
import tieline.notices.Posting;
import tieline.notices.Pricing;
import tieline.notices.Provider;
import tieline.notices.Term;

/** The sample's notices: a draft that lacks something, one whose time to cancel runs, one cancelled in time. All invented. */
@Component
class SampleNotices {

    private static final Provider PROVIDER = new Provider(
            "Example Energy Services",
            "0000 (sample)",
            "500 Sample Street, Suite 900, San Francisco, CA 94105",
            "(415) 555-0142");

    private final Notices notices;
    private final NoticeIssue issue;
    private final NoticeCancellations cancellations;
    private final NoticePages pages;
    private final Approvals approvals;
    private final JdbcClient jdbc;

    SampleNotices(
            Notices notices,
            NoticeIssue issue,
            NoticeCancellations cancellations,
            NoticePages pages,
            Approvals approvals,
            JdbcClient jdbc) {
        this.cancellations = cancellations;
        this.notices = notices;
        this.issue = issue;
        this.pages = pages;
        this.approvals = approvals;
        this.jdbc = jdbc;
    }

    boolean exist() {
        return pages.count(new NoticeFilter(null, null, null)) > 0;
    }

    /** A draft without a registration number, which cannot be submitted. */
    String draft() {
        Provider unregistered = new Provider(PROVIDER.name(), "", PROVIDER.address(), PROVIDER.telephone());
        return notices.make(draft("Marisol Vega", CustomerClass.RESIDENTIAL, null, unregistered));
    }

    /** A residential notice that waits for a manager. */
    String submitResidential() {
        return submitted(draft("Ana O'Brien", CustomerClass.RESIDENTIAL, null, PROVIDER));
    }

    /** A small commercial notice that waits for a manager. */
    String submitCommercial() {
        return submitted(draft("Putah Creek Bakery", CustomerClass.SMALL_COMMERCIAL, new BigDecimal("14.5"), PROVIDER));
    }

    /** A notice to a small customer whose accounts we hold, which waits for a manager. */
    String submitToHeldCustomer() {
        return jdbc.sql("""
                        SELECT c.customer_number, c.customer_name, a.service_address || ', ' || a.city || ', CA ' || a.zip AS address
                        FROM accounts a JOIN customers c ON c.customer_id = a.customer_id
                        WHERE a.customer_class = 'small_commercial' AND a.status = 'active' AND a.service_address IS NOT NULL
                        ORDER BY c.customer_number, a.account_number LIMIT 1
                        """)
                .query((row, n) -> submitted(draft(
                        row.getString("customer_number"),
                        row.getString("customer_name"),
                        row.getString("address"),
                        CustomerClass.SMALL_COMMERCIAL,
                        new BigDecimal("14.5"),
                        PROVIDER)))
                .single();
    }

    /** Gives a notice to a customer who has not agreed yet. */
    void give(String reference, LocalDate day) {
        issue.give(reference, day);
    }

    void approve(String reference) {
        var waiting = approvals.current(pages.get(reference).subject()).orElseThrow();
        approvals.decide(waiting.approvalId(), Verdict.APPROVED, waiting.contentHash(), null);
    }

    void issue(String reference, LocalDate signed) {
        issue.issue(reference, new CancelRight(signed, null, signed));
    }

    void cancel(String reference, LocalDate posted) {
        cancellations.record(reference, new Posting(Posting.Way.MAIL, posted), "Letter of the customer");
    }

    private String submitted(NoticeDraft draft) {
        String reference = notices.make(draft);
        notices.submit(reference);
        return reference;
    }

    private static NoticeDraft draft(
            String customer, CustomerClass customerClass, @Nullable BigDecimal demand, Provider provider) {
        return draft(null, customer, "12 Oak Lane, Davis, CA 95616", customerClass, demand, provider);
    }

    private static NoticeDraft draft(
            @Nullable String customerNumber,
            String customer,
            String address,
            CustomerClass customerClass,
            @Nullable BigDecimal demand,
            Provider provider) {
        Offer offer = new Offer(
                new Pricing.Fixed(new BigDecimal("7.25")),
                new BigDecimal("8.24"),
                500,
                List.of(new Charge("Customer charge", new BigDecimal("4.95"))),
                List.of(new Charge("Returned check", new BigDecimal("15.00"))),
                List.of(
                        "Distribution",
                        "Transmission",
                        "Nuclear decommissioning",
                        "Public purpose programs",
                        "Reconnection"),
                new Term(Term.Unit.MONTHS, 12),
                new BigDecimal("50.00"),
                BillingOption.SEPARATE,
                null,
                500,
                "The electric utility reads the meter.",
                "The electric utility and we each send a bill.",
                "Service begins with the first meter reading after the switch and goes on for the term named above.",
                "You pay each of our bills within 19 days. At the end of the service you pay what you have used.",
                List.of());
        return new NoticeDraft(customerNumber, customer, address, customerClass, demand, provider, offer);
    }
}

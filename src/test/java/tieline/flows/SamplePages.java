package tieline.flows;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Where each address with a variable in it gets its sample object: one line for each template, one method for each room. A
 * new page needs a line here only if its address has a variable; {@link EveryPageTest} names the lines that are missing.
 */
final class SamplePages {

    private final SampleWorld world;
    private final TreeMap<String, Supplier<List<String>>> pages = new TreeMap<>();

    /** They answer htmx alone, and lead anybody else to the page that asks for them. */
    private final Set<String> fragments =
            Set.of("/accounts/totals", "/dasr/{reference}/progress", "/dasr/routes/{code}/tests/{job}");

    /** They choose a page and lead to it. */
    private final Set<String> leading = Set.of("/dasr/{reference}/resend", "/lists/compare", "/crs/inputs/month");

    /** The page before the first user exists, and a calendar without its secret; their own tests open them. */
    private final Set<String> absent = Set.of("/setup", "/deadlines.ics");

    SamplePages(SampleWorld world) {
        this.world = world;
        accounts();
        imports();
        lists();
        dasr();
        answersAndRoutes();
        home();
        users();
        approvals();
        deadlinesAndNotices();
        letters();
        crsInputs();
        scenarios();
        trackingAccount();
        ledgers();
    }

    private void accounts() {
        at("/accounts", "/accounts", "/accounts?q=zzzz");
        each("/accounts/{reference}", """
                SELECT '/accounts/' || a.utility || '-' || a.account_number FROM accounts a
                JOIN (SELECT account_id FROM dasr_requests WHERE status = 'ACCEPTED' LIMIT 1) asked USING (account_id)
                """);
        each("/accounts/{reference}/book", active("/book"));
        each("/accounts/{reference}/return-right", active("/return-right"));
        each("/accounts.{ending}", "VALUES ('/accounts.csv?book=NORTH'), ('/accounts.xlsx?book=NORTH')");
        at("/books/{code}", "/books/NORTH");
        at("/books/{code}/name", "/books/NORTH/name");
        at("/books.{ending}", "/books.csv");
        each("/customers/{number}", "SELECT '/customers/' || min(customer_number) FROM customers");
        at("/customers.{ending}", "/customers.csv");
    }

    private static String active(String rest) {
        return "SELECT '/accounts/' || utility || '-' || account_number || '" + rest
                + "' FROM accounts WHERE status = 'active' ORDER BY account_number LIMIT 1";
    }

    private void imports() {
        each("/accounts/import/{reference}", """
                SELECT DISTINCT ON (status) '/accounts/import/' || reference FROM account_imports ORDER BY status
                """);
        each("/accounts/import/{reference}/errors", imported("/errors", "rows_bad > 0"));
        each("/accounts/import/{reference}/bad-rows", imported("/bad-rows", "rows_bad > 0"));
        each("/accounts/import/{reference}/file", imported("/file", "TRUE"));
        each("/accounts/import/{reference}/lines", imported("/lines?outcome=added", "status = 'COMMITTED'"));
    }

    private static String imported(String rest, String condition) {
        return "SELECT '/accounts/import/' || reference || '" + rest + "' FROM account_imports WHERE " + condition
                + " ORDER BY reference LIMIT 1";
    }

    private void lists() {
        each("/lists/{reference}", list(""));
        each(
                "/lists/compare",
                "SELECT '/lists/compare?from=' || min(reference) || '&to=' || max(reference) FROM account_lists");
        each("/lists/{reference}.txt", list(".txt"));
        each("/lists/{reference}.{ending}", list(".csv"));
        each("/lists/{reference}/books", list("/books"));
        each("/lists/{reference}/customers", list("/customers"));
        each("/lists/{reference}/customers.{ending}", list("/customers.csv"));
        each("/lists/{from}/compare/{to}", compared(""));
        each("/lists/{from}/compare/{to}/changed", compared("/changed"));
        each("/lists/{from}/compare/{to}/changed.{ending}", compared("/changed.csv"));
        each("/lists/{from}/compare/{to}/{part}", compared("/gone"));
        each("/lists/{from}/compare/{to}/{part}.{ending}", compared("/gone.csv"));
        at("/lists.{ending}", "/lists.csv");
    }

    private static String list(String rest) {
        return "SELECT '/lists/' || min(reference) || '" + rest + "' FROM account_lists";
    }

    private static String compared(String rest) {
        return "SELECT '/lists/' || min(reference) || '/compare/' || max(reference) || '" + rest
                + "' FROM account_lists";
    }

    private void dasr() {
        each(
                "/dasr/{reference}",
                "SELECT DISTINCT ON (status) '/dasr/' || reference FROM dasr_batches ORDER BY status");
        each("/dasr/{reference}.{ending}", batch(".csv", "SENT"));
        each("/dasr/{reference}/preview", batch("/preview", "WAITING"));
        each("/dasr/{reference}/progress", batch("/progress", "SENT"));
        each("/dasr/{reference}/resend", batch("/resend", "SENT"));
        each("/dasr/{reference}/{step}", """
                SELECT DISTINCT ON (status) '/dasr/' || reference || '/'
                    || CASE status WHEN 'DRAFT' THEN 'cancellation' ELSE 'withdrawal' END
                FROM dasr_batches WHERE status IN ('DRAFT', 'WAITING') ORDER BY status
                """);
        each("/dasr/{reference}/requests/{number}", """
                SELECT DISTINCT ON (r.status) '/dasr/' || reference || '/requests/' || account_number
                FROM dasr_requests r JOIN dasr_batches b USING (batch_id) ORDER BY r.status
                """);
        each("/dasr/{reference}/files/{interchange}", file(""));
        each("/dasr/{reference}/files/{interchange}/content", file("/content"));
        each("/dasr/new", "SELECT unnest(ARRAY['/dasr/new', '/dasr/new?list=' || min(reference)]) FROM account_lists");
        at("/dasr.{ending}", "/dasr.csv");
    }

    private static String batch(String rest, String status) {
        return "SELECT '/dasr/' || min(reference) || '" + rest + "' FROM dasr_batches WHERE status = '" + status + "'";
    }

    private static String file(String rest) {
        return "SELECT '/dasr/' || reference || '/files/' || lpad(isa_control::text, 9, '0') || '" + rest
                + "' FROM dasr_transmissions JOIN dasr_batches USING (batch_id) LIMIT 1";
    }

    private void answersAndRoutes() {
        at("/dasr/exceptions", "/dasr/exceptions", "/dasr/exceptions?status=resolved");
        each("/dasr/exceptions/{reference}", """
                SELECT DISTINCT ON (kind) '/dasr/exceptions/' || reference FROM dasr_exceptions ORDER BY kind
                """);
        at("/dasr/exceptions.{ending}", "/dasr/exceptions.csv");
        each("/dasr/inbound/{id}", "SELECT '/dasr/inbound/' || inbound_id FROM dasr_inbound_files LIMIT 1");
        each(
                "/dasr/inbound/{id}/content",
                "SELECT '/dasr/inbound/' || inbound_id || '/content' FROM dasr_inbound_files LIMIT 1");
        at("/dasr/routes/{code}", "/dasr/routes/PGE-SAMPLE");
        at("/dasr/routes/{code}/edit", "/dasr/routes/PGE-SAMPLE/edit");
        at("/dasr/routes/{code}/{step}", "/dasr/routes/PGE-SAMPLE/hold", "/dasr/routes/PGE-SAMPLE/retire");
        each("/dasr/routes/{code}/tests/{job}", """
                SELECT address || '/tests/' || job_id FROM jobs WHERE address LIKE '/dasr/routes/%' LIMIT 1
                """);
    }

    private void home() {
        at("/search", "/search?q=PGE-2026", "/search?q=zzzz");
    }

    private void users() {
        at("/login", "/login", "/login?error");
        at("/admin/users/{username}", "/admin/users/analyst");
        at("/admin/users.{ending}", "/admin/users.csv");
        at("/audit", "/audit", "/audit?q=nothing");
        at("/audit.{ending}", "/audit.csv");
        at("/jobs.{ending}", "/jobs.csv");
        each("/jobs/{id}", "SELECT DISTINCT ON (status) '/jobs/' || job_id FROM jobs ORDER BY status");
    }

    private void approvals() {
        at("/approvals", "/approvals", "/approvals?part=decided", "/approvals?part=all");
        at("/approvals.{ending}", "/approvals.csv");
        at("/approvals/delegations.{ending}", "/approvals/delegations.csv");
        each(
                "/approvals/delegations/{delegationId}",
                "SELECT '/approvals/delegations/' || min(delegation_id::text) FROM approval_delegations");
        each("/approvals/{approvalId}", """
                SELECT DISTINCT ON (subject_kind, status) '/approvals/' || approval_id FROM approvals
                ORDER BY subject_kind, status
                """);
    }

    private void deadlinesAndNotices() {
        at("/deadlines.{ending}", "/deadlines.csv");
        each(
                "/deadlines/{reference}",
                "SELECT DISTINCT ON (status) '/deadlines/' || reference FROM deadlines ORDER BY status");
        at("/notices.{ending}", "/notices.csv");
        each(
                "/notices/{reference}",
                "SELECT DISTINCT ON (status, cancel_until IS NULL) '/notices/' || reference FROM notices");
        each("/notices/{reference}/document.pdf", notice("/document.pdf", "ISSUED"));
        each("/notices/{reference}/edit", notice("/edit", "DRAFT"));
    }

    private static String notice(String rest, String status) {
        return "SELECT '/notices/' || min(reference) || '" + rest + "' FROM notices WHERE status = '" + status + "'";
    }

    private void letters() {
        at("/letters.{ending}", "/letters.csv");
        each("/letters/{id}", "SELECT DISTINCT ON (status) '/letters/' || letter_id FROM letters ORDER BY status");
        each("/letters/{id}.pdf", "SELECT '/letters/' || letter_id || '.pdf' FROM letter_documents LIMIT 1");
        each("/letters/mailings/{reference}", mailing(""));
        each("/letters/mailings/{reference}/proof.pdf", mailing("/proof.pdf"));
        each("/letters/mailings/{reference}/print/{part}.pdf", mailing("/print/1.pdf"));
        each("/letters/mailings/{reference}/print/{part}.csv", mailing("/print/1.csv"));
        at("/letters/templates.{ending}", "/letters/templates.csv", "/letters/templates.xlsx");
        at("/letters/mailings.{ending}", "/letters/mailings.csv", "/letters/mailings.xlsx");
        at("/letters/returns", "/letters/returns");
        each("/letters/returns/{reference}", returned(""));
        each("/letters/returns/{reference}/bad-rows", returned("/bad-rows"));
        each("/letters/returns/{reference}/file", returned("/file"));
        each("/letters/templates/{reference}", template(""));
        each("/letters/templates/{reference}/edit", template("/edit"));
        each("/letters/templates/{reference}/comparison", template("/comparison?from=1&to=1"));
    }

    private void crsInputs() {
        at("/crs/inputs", "/crs/inputs", "/crs/inputs?source=file");
        at("/crs/inputs.{ending}", "/crs/inputs.csv", "/crs/inputs.xlsx");
        at("/crs/inputs/month", "/crs/inputs/month?utility=PGE&month=2003-07");
        each("/crs/imports/{reference}", crsImport("", "TRUE"));
        each("/crs/imports/{reference}/errors", crsImport("/errors", "rows_bad > 0"));
        each("/crs/imports/{reference}/bad-rows", crsImport("/bad-rows", "rows_bad > 0"));
        each("/crs/imports/{reference}/file", crsImport("/file", "TRUE"));
        at("/crs/months/{month}/accounts", "/crs/months/2003-06/accounts", "/crs/months/2003-07/accounts");
        at("/crs/months/{month}/accounts.{ending}", "/crs/months/2003-06/accounts.csv");
        at("/crs/months/{month}/inputs", "/crs/months/2003-07/inputs", "/crs/months/2003-08/inputs?utility=SCE");
        at("/crs/months/{month}/inputs/{word}", "/crs/months/2003-07/inputs/core");
        at("/crs/months/{month}/corrections/{word}", "/crs/months/2003-07/corrections/core");
        at("/crs/revenue-requirement", "/crs/revenue-requirement", "/crs/revenue-requirement?utility=SCE");
        at("/crs/revenue-requirement.{ending}", "/crs/revenue-requirement.csv");
        at("/crs/revenue-requirement.pdf", "/crs/revenue-requirement.pdf");
        at("/crs/months/{month}/returns.{ending}", "/crs/months/2003-07/returns.csv");
        at("/crs/terms/figures", "/crs/terms/figures");
        at("/crs/reopenings", "/crs/reopenings", "/crs/reopenings?utility=SCE");
    }

    private void trackingAccount() {
        at("/crs", "/crs", "/crs?utility=SCE");
        at("/crs.{ending}", "/crs.csv", "/crs.xlsx");
        at("/crs/terms.{ending}", "/crs/terms.csv");
        at("/crs/opening", "/crs/opening", "/crs/opening?utility=SCE");
        at("/crs/terms", "/crs/terms", "/crs/terms?utility=SCE");
        at("/crs/terms/{number}", "/crs/terms/1", "/crs/terms/4");
        at(
                "/crs/{word}",
                "/crs/core",
                "/crs/non-core?from=2003-08",
                "/crs/core?as_of=2003-01-01",
                "/crs/core?utility=SCE");
        at("/crs/{word}.{ending}", "/crs/core.csv", "/crs/non-core.xlsx");
        at("/crs/{word}.pdf", "/crs/core.pdf", "/crs/non-core.pdf?utility=SCE");
        at(
                "/crs/months/{month}",
                "/crs/months/2003-07",
                "/crs/months/2003-09",
                "/crs/months/2003-10",
                "/crs/months/2003-10?utility=SCE");
        at("/crs/months/{month}/posting", "/crs/months/2003-10/posting");
        at("/crs/months/{month}/close", "/crs/months/2003-09/close", "/crs/months/2003-07/close");
        at("/crs/months/{month}/close/confirmation", "/crs/months/2003-09/close/confirmation");
        at("/crs/months/{month}/close/withdrawal", "/crs/months/2003-09/close/withdrawal");
    }

    private void scenarios() {
        at("/crs/scenarios/published", "/crs/scenarios/published", "/crs/scenarios/published?sort=-pge_max");
        at("/crs/scenarios/published.{ending}", "/crs/scenarios/published.csv");
        at("/crs/scenarios/replica", "/crs/scenarios/replica?utility=SCE");
        at("/crs/scenarios/replica.{ending}", "/crs/scenarios/replica.csv");
        at("/crs/scenarios", "/crs/scenarios", "/crs/scenarios?q=zzzz");
        at("/crs/scenarios.{ending}", "/crs/scenarios.csv", "/crs/scenarios.xlsx");
        each(
                "/crs/scenarios/{reference}",
                "SELECT unnest(ARRAY[" + scenario("") + ", " + scenario("?year=2011") + "])" + " FROM crs_scenarios");
        each("/crs/scenarios/{reference}.{ending}", "SELECT " + scenario(".csv") + " FROM crs_scenarios");
        each("/crs/scenarios/{reference}/edit", "SELECT " + scenario("/edit") + " FROM crs_scenarios");
        each("/crs/scenarios/comparison", scenariosCompared(""));
        each("/crs/scenarios/comparison.{ending}", scenariosCompared(".csv"));
    }

    private static String scenario(String rest) {
        return "'/crs/scenarios/' || min(reference) || '" + rest + "'";
    }

    private static String scenariosCompared(String rest) {
        return "SELECT '/crs/scenarios/comparison" + rest
                + "?scenario=' || min(reference) || '&scenario=' || max(reference)" + " FROM crs_scenarios";
    }

    private static String crsImport(String rest, String condition) {
        return "SELECT '/crs/imports/' || reference || '" + rest + "' FROM crs_imports WHERE " + condition
                + " ORDER BY reference LIMIT 2";
    }

    private void ledgers() {
        at("/ledgers.{ending}", "/ledgers.csv", "/ledgers.xlsx");
        each(
                "/ledgers/{code}",
                "SELECT unnest(ARRAY['/ledgers/' || min(code), '/ledgers/' || min(code) || '?as_of=2001-01-01']) FROM ledgers");
        each("/ledgers/{code}.{ending}", ledger(".csv"));
        each("/ledgers/{code}.journal", ledger(".journal"));
        each("/ledgers/{code}/months", ledger("/months"));
        each("/ledgers/{code}/months.{ending}", ledger("/months.csv"));
        each("/ledgers/{code}/verify", ledger("/verify"));
        each("/ledgers/{code}/verify/{id}", """
                SELECT '/ledgers/' || l.code || '/verify/' || p.proof_id
                FROM ledger_proofs p JOIN ledgers l USING (ledger_id) ORDER BY p.proof_id LIMIT 1
                """);
        each("/ledgers/{code}/entries/{id}", """
                SELECT DISTINCT ON (e.kind) '/ledgers/' || l.code || '/entries/' || e.entry_id
                FROM ledger_entries e JOIN ledgers l USING (ledger_id) ORDER BY e.kind
                """);
    }

    private static String ledger(String rest) {
        return "SELECT '/ledgers/' || min(code) || '" + rest + "' FROM ledgers";
    }

    private static String mailing(String rest) {
        return "SELECT '/letters/mailings/' || min(reference) || '" + rest + "' FROM letter_mailings";
    }

    private static String returned(String rest) {
        return "SELECT '/letters/returns/' || min(reference) || '" + rest + "' FROM letter_return_files";
    }

    private static String template(String rest) {
        return "SELECT '/letters/templates/' || min(reference) || '" + rest + "' FROM letter_templates";
    }

    /** The addresses themselves. */
    private void at(String template, String... addresses) {
        pages.put(template, () -> List.of(addresses));
    }

    /** A query whose every row is an address. */
    private void each(String template, String query) {
        pages.put(template, () -> world.texts(query));
    }

    /** The templates that have a line here. */
    Set<String> templates() {
        return pages.keySet();
    }

    /** Where to look at a template; empty when nobody said so, or no such object exists. */
    List<String> addresses(String template) {
        if (pages.containsKey(template)) {
            return pages.get(template).get().stream()
                    .filter(address -> address != null)
                    .toList();
        }
        return template.contains("{") ? List.of() : List.of(template);
    }

    /** Whether the address answers with a part of a page, which is seen on the page that asks for it. */
    boolean isFragment(String template) {
        return fragments.contains(template);
    }

    /** What the address must answer. */
    int status(String template) {
        return absent.contains(template) ? 404 : leading.contains(template) ? 302 : 200;
    }
}

package tieline.flows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import tieline.accounts.AccountFilter;
import tieline.accounts.AccountImportOptions;
import tieline.accounts.AccountImportUploads;
import tieline.accounts.AccountLists;
import tieline.accounts.AccountSelection;
import tieline.accounts.Utility;
import tieline.approvals.ApprovalView;
import tieline.approvals.Approvals;
import tieline.approvals.Delegations;
import tieline.approvals.SubjectRef;
import tieline.crs.ClassInput;
import tieline.crs.CrsClass;
import tieline.crs.CrsInputs;
import tieline.crs.inputs.CrsImportDecisions;
import tieline.crs.inputs.CrsImportKind;
import tieline.crs.inputs.CrsImportUploads;
import tieline.dasr.BatchDecisions;
import tieline.dasr.BatchFilter;
import tieline.dasr.BatchRequests;
import tieline.dasr.BatchService;
import tieline.dasr.ContentHash;
import tieline.dasr.Verdict;
import tieline.ledger.LedgerProofs;
import tieline.letters.MailingService;
import tieline.letters.returns.ReturnedMail;
import tieline.platform.security.CurrentActor;
import tieline.platform.security.People;
import tieline.platform.time.Pacific;

/** Brings objects into the states that the sample does not show by itself, through the doors a person uses. */
@TestComponent
class SampleObjects {

    private static final String HEAD =
            "utility,account_number,customer_number,customer_name,book,customer_class,status\r\n";

    private final SampleWorld world;
    private final People people;
    private final AccountImportUploads uploads;
    private final AccountLists lists;
    private final BatchService batches;
    private final BatchRequests requests;
    private final BatchDecisions decisions;
    private final MailingService mailings;
    private final ReturnedMail returnedMail;
    private final Approvals approvals;
    private final Delegations delegations;
    private final CrsInputs inputs;
    private final CrsImportUploads crsUploads;
    private final CrsImportDecisions crsDecisions;
    private final LedgerProofs proofs;

    SampleObjects(
            SampleWorld world,
            People people,
            AccountImportUploads uploads,
            AccountLists lists,
            BatchService batches,
            BatchRequests requests,
            BatchDecisions decisions,
            MailingService mailings,
            ReturnedMail returnedMail,
            Approvals approvals,
            Delegations delegations,
            CrsInputs inputs,
            CrsImportUploads crsUploads,
            CrsImportDecisions crsDecisions,
            LedgerProofs proofs) {
        this.world = world;
        this.people = people;
        this.uploads = uploads;
        this.lists = lists;
        this.batches = batches;
        this.requests = requests;
        this.decisions = decisions;
        this.mailings = mailings;
        this.returnedMail = returnedMail;
        this.approvals = approvals;
        this.delegations = delegations;
        this.inputs = inputs;
        this.crsUploads = crsUploads;
        this.crsDecisions = crsDecisions;
        this.proofs = proofs;
    }

    /** One more of each; the work of jobs is done when this returns. */
    void make() {
        run("compliance", () -> proofs.prove("CRS-PGE", done -> {}));
        upload("wrong-head.csv", "utility,colour\r\nPGE,red\r\n");
        upload("half-good.csv", HEAD + row("6400000001") + row("64"));
        String list = as(
                "analyst",
                () -> lists.freeze(
                        "Everything again",
                        LocalDate.of(2026, 11, 30),
                        AccountSelection.all(AccountFilter.EVERYTHING)));
        world.await("account_lists", list, "FROZEN");
        prepare(list, Utility.PGE, "BAY");
        String decided = prepare(list, Utility.SCE, "SOUTH");
        Set<String> invalid = new HashSet<>(world.texts("""
                SELECT account_number FROM dasr_requests JOIN dasr_batches b USING (batch_id)
                WHERE reference = ? AND dasr_requests.status = 'INVALID'
                """, decided));
        if (!invalid.isEmpty()) {
            run("analyst", () -> requests.exclude(decided, invalid, "Left out until the field is corrected"));
        }
        run("analyst", () -> batches.submit(decided));
        ContentHash hash =
                new ContentHash(world.texts("SELECT content_hash FROM dasr_batches WHERE reference = ?", decided)
                        .get(0));
        run("manager", () -> decisions.decide(decided, Verdict.GO, hash, "Checked against the bills"));
        mail();
        run(
                "manager",
                () -> delegations.give(
                        UUID.fromString(world.texts("SELECT user_id::text FROM users WHERE username = 'manager2'")
                                .get(0)),
                        LocalDate.now(Pacific.ZONE),
                        LocalDate.now(Pacific.ZONE).plusDays(4),
                        "Leave"));
        enterInputs();
    }

    /** The core input of the month that is posted next in two versions, and the non-core one. */
    private void enterInputs() {
        world.awaitTrackingAccount();
        YearMonth october = YearMonth.of(2003, 10);
        if (world.count("SELECT count(*) FROM crs_class_inputs WHERE month = '2003-10-01' AND utility = 'PGE'") > 0) {
            return;
        }
        ClassInput core = new ClassInput(0, 0, 0, 0, new BigDecimal("42000000"));
        ClassInput nonCore = new ClassInput(1_620_000_000L, 1_984_500_000, 0, 0, new BigDecimal("698000000"));
        run("analyst", () -> inputs.type(Utility.PGE, october, CrsClass.NON_CORE, nonCore, 0, null));
        run("analyst", () -> inputs.type(Utility.PGE, october, CrsClass.CORE, ClassInput.NOTHING, 0, null));
        run("analyst", () -> inputs.type(Utility.PGE, october, CrsClass.CORE, core, 1, "Entered empty by mistake"));
        importInputs();
    }

    /** A committed month of accounts, and a file of sums with a bad row that waits for its decision. */
    private void importInputs() {
        StringBuilder rows = new StringBuilder(
                "utility,account_number,month,kwh,obligation_usd,payment_usd,makeup_usd,uncollectable_usd\r\n");
        world.texts("SELECT account_number FROM accounts WHERE utility = 'PGE' AND da_class = 'core' LIMIT 60")
                .forEach(number -> rows.append("PGE,").append(number).append(",2003-06,1200.5,31.20,27.10,0,0\r\n"));
        String month = uploadInputs(CrsImportKind.ACCOUNTS, rows + "PGE,0000000000,2003-06,1,1,1,0,0\r\n", "CHECKED");
        long version = world.count("SELECT version FROM crs_imports WHERE reference = ?", month);
        run("analyst", () -> crsDecisions.commit(month, version));
        world.await("crs_imports", month, "COMMITTED");
        uploadInputs(
                CrsImportKind.CLASSES,
                "utility,month,class,obligation_usd,payment_usd,makeup_usd,uncollectable_usd,load_kwh\r\n"
                        + "SCE,2003-08,core,100,50,0,0,1000\r\nSCE,2003-08,large,100,50,0,0,1000\r\n",
                "CHECKED");
    }

    private String uploadInputs(CrsImportKind kind, String content, String state) {
        String reference = as("analyst", () -> {
            try {
                return crsUploads.upload(
                        kind, "inputs.csv", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        world.await("crs_imports", reference, state);
        return reference;
    }

    /** Releases the mailing that the sample has planned, by two persons, and waits for its letters. */
    private void mail() {
        String mailing =
                world.texts("SELECT min(reference) FROM letter_mailings").get(0);
        world.await("letter_mailings", mailing, "CHECKED");
        run("analyst", () -> mailings.release(mailing));
        UUID id = UUID.fromString(
                world.texts("SELECT min(mailing_id::text) FROM letter_mailings").get(0));
        ApprovalView waiting =
                approvals.current(new SubjectRef("letter-mailing", id)).orElseThrow();
        run(
                "manager",
                () -> approvals.decide(
                        waiting.approvalId(), tieline.approvals.Verdict.APPROVED, waiting.contentHash(), null));
        world.await("letter_mailings", mailing, "DONE");
        String file = "letter,returned_on,return_reason\r\n" + mailing + "/0001," + LocalDate.now(Pacific.ZONE)
                + ",Moved\r\nnonsense,2026-11-30,Moved\r\n";
        run("analyst", () -> {
            try {
                returnedMail.upload("returned.csv", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void upload(String name, String content) {
        String reference = as("analyst", () -> {
            try {
                return uploads.upload(
                        name,
                        new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                        new AccountImportOptions(false, true, LocalDate.of(2026, 11, 16)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        world.await("account_imports", reference, "CHECKED", "REFUSED");
    }

    private static String row(String number) {
        return "PGE," + number + ",C-64,Sixty-four Dairies,NORTH,commercial,active\r\n";
    }

    private String prepare(String list, Utility utility, String book) {
        BatchFilter filter = new BatchFilter(Set.of(book), Set.of(), Set.of(), null, null);
        String batch = as("analyst", () -> batches.prepare(list, utility, filter));
        world.await("dasr_batches", batch, "DRAFT");
        return batch;
    }

    private void run(String username, Runnable work) {
        as(username, () -> {
            work.run();
            return true;
        });
    }

    private <T> T as(String username, Supplier<T> work) {
        UUID id = UUID.fromString(world.texts("SELECT user_id::text FROM users WHERE username = ?", username)
                .get(0));
        return CurrentActor.callAs(people.find(id).orElseThrow(), work);
    }
}

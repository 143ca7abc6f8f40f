package tieline.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tieline.accounts.AccountImportRig.csv;
import static tieline.accounts.AccountImportRig.row;
import static tieline.accounts.AccountImportRig.withColumns;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tieline.testing.CleanDatabase;
import tieline.testing.TielineTest;

/** What a commit does to accounts, customers and books, and what history it leaves. */
@TielineTest
class AccountImportCommitTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private CleanDatabase database;

    @Autowired
    private AccountHistory history;

    @Autowired
    private JdbcClient jdbc;

    private AccountImportRig rig;

    @BeforeEach
    void empty() {
        database.empty();
        rig = AccountImportRig.on(application);
    }

    @Test
    void addsAccountsCustomersAndBooks() {
        String reference = rig.commit(csv(row("0000000001"), row("0000000002"), row("3")));
        AccountImportCounts counts = rig.counts(reference);
        assertThat(counts.accountsAdded()).isEqualTo(2);
        assertThat(counts.rowsBad()).isEqualTo(1);
        assertThat(counts.customersAdded()).isEqualTo(1);
        assertThat(counts.booksAdded()).isEqualTo(1);
        assertThat(rig.count("accounts")).isEqualTo(2);
        assertThat(rig.count("customers")).isEqualTo(1);
        assertThat(rig.account("0000000001", "customer_name")).isEqualTo("Ravenswood Cold Storage Inc");
        assertThat(rig.count("account_changes")).isZero();
        assertThat(rig.count("account_import_rows")).isZero();
        assertThat(history.ofAccount(id("0000000001"), 10))
                .singleElement()
                .satisfies(step -> assertThat(step.sentence()).isEqualTo("Added by import " + reference));
    }

    @Test
    void makesOneCustomerOfScatteredRowsEvenWhenTheFirstIsBad() {
        rig.commit(csv(
                "PGE,0000000001,C-1,One,NORTH,commercial,gone",
                "PGE,0000000002,C-1,One,NORTH,commercial,active",
                "PGE,0000000003,C-2,Two,NORTH,commercial,active",
                "PGE,0000000004,C-1,One,NORTH,commercial,active"));
        assertThat(rig.count("customers")).isEqualTo(2);
        assertThat(rig.account("0000000004", "customer_name")).isEqualTo("One");
    }

    @Test
    void changesWhatDiffersAndKeepsTheValuesBeforeAndAfter() {
        rig.commit(withColumns(
                ",schedule,annual_kwh,email,common_area,contract_end",
                row("0000000001") + ",A-10,1000.5,a@b.example,no,2027-01-31",
                row("0000000002") + ",A-10,7,,no,"));
        String reference = rig.commit(withColumns(
                ",schedule,annual_kwh,email,common_area,contract_end",
                row("0000000001").replace("NORTH", "SOUTH") + ",B-10,1000.500,,yes,2028-01-31",
                row("0000000002") + ",A-10,7.000,,no,"));
        assertThat(rig.counts(reference).accountsChanged()).isEqualTo(1);
        assertThat(rig.counts(reference).accountsUnchanged()).isEqualTo(1);
        assertThat(rig.account("0000000001", "schedule || code || common_area || contract_end"))
                .isEqualTo("B-10SOUTHtrue2028-01-31");
        assertThat(rig.account("0000000001", "email")).isEmpty();
        AccountHistory.Step latest = history.ofAccount(id("0000000001"), 10).get(0);
        assertThat(latest.sentence()).isEqualTo("Changed by import " + reference);
        assertThat(latest.who()).isEqualTo("Test Analyst");
        assertThat(latest.changes())
                .containsExactly(
                        new AccountValueChange("book", "NORTH", "SOUTH"),
                        new AccountValueChange("schedule", "A-10", "B-10"),
                        new AccountValueChange("email", "a@b.example", ""),
                        new AccountValueChange("contract_end", "2027-01-31", "2028-01-31"),
                        new AccountValueChange("common_area", "no", "yes"));
        assertThat(rig.account("0000000001", "a.version")).isEqualTo("1");
        assertThat(rig.account("0000000002", "a.version")).isEqualTo("0");
        assertThat(history.ofAccount(id("0000000002"), 10)).hasSize(1);
    }

    @Test
    void keepsValuesWhoseColumnIsAbsentAndEmptiesThoseWhoseCellIsBlank() {
        rig.commit(withColumns(",schedule,city,return_right", row("0000000001") + ",A-10,Fremont,explicit"));
        rig.commit(withColumns(",schedule", row("0000000001") + ","));
        assertThat(rig.account("0000000001", "schedule")).isEmpty();
        assertThat(rig.account("0000000001", "city")).isEqualTo("Fremont");
        assertThat(rig.account("0000000001", "return_right")).isEqualTo("explicit");
    }

    @Test
    void takesALaterDateOverWithoutCallingTheAccountChanged() {
        rig.commit(withColumns(",as_of", row("0000000001") + ",2026-01-01", row("0000000002") + ",2026-03-01"));
        String reference =
                rig.commit(withColumns(",as_of", row("0000000001") + ",2026-02-01", row("0000000002") + ",2026-02-01"));
        assertThat(rig.counts(reference).accountsUnchanged()).isEqualTo(2);
        assertThat(rig.account("0000000001", "as_of")).isEqualTo("2026-02-01");
        assertThat(rig.account("0000000002", "as_of")).isEqualTo("2026-03-01");
        assertThat(rig.count("account_changes")).isZero();
    }

    @Test
    void countsRowsThatAreOlderThanTheAccountTheyChange() {
        rig.commit(withColumns(",as_of", row("0000000001") + ",2026-03-01"));
        String reference = rig.check(withColumns(",as_of,city", row("0000000001") + ",2026-02-01,Fremont"));
        assertThat(rig.counts(reference).rowsOlder()).isEqualTo(1);
    }

    @Test
    void makesMissingAccountsInactiveOnlyWhenTheFileIsComplete() {
        rig.commit(csv(
                row("0000000001"),
                row("0000000002"),
                row("0000000003"),
                row("0000000004").replace("active", "inactive")));
        String partial = rig.commit(csv(row("0000000001")));
        assertThat(rig.counts(partial).accountsMissing()).isZero();
        assertThat(rig.account("0000000002", "status")).isEqualTo("active");

        String complete = rig.commitComplete(csv(row("0000000001"), row("0000000003") + "x"));
        assertThat(rig.counts(complete).accountsMissing()).isEqualTo(1);
        assertThat(rig.account("0000000002", "status")).isEqualTo("inactive");
        assertThat(rig.account("0000000003", "status")).as("named by a bad row").isEqualTo("active");
        assertThat(history.ofAccount(id("0000000002"), 10).get(0).sentence())
                .isEqualTo("Made inactive by import " + complete + ", a complete file that does not name it");
        assertThat(history.ofAccount(id("0000000004"), 10))
                .as("was inactive before")
                .hasSize(1);
        assertThat(rig.count("accounts")).as("nothing is deleted").isEqualTo(4);
        assertThat(jdbc.sql("SELECT sum(missing) FROM account_import_totals WHERE import_id = :id")
                        .param("id", rig.of(complete).importId())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void recordsANewNameOfACustomer() {
        rig.commit(csv("PGE,0000000001,C-1,Delta Tule,NORTH,commercial,active"));
        String reference = rig.commit(csv("PGE,0000000002,C-1,Delta Tule Inc,NORTH,commercial,active"));
        assertThat(rig.counts(reference).customersRenamed()).isEqualTo(1);
        assertThat(rig.account("0000000001", "customer_name")).isEqualTo("Delta Tule Inc");
        UUID customer =
                jdbc.sql("SELECT customer_id FROM customers").query(UUID.class).single();
        assertThat(history.ofCustomer(customer, 10)).singleElement().satisfies(step -> {
            assertThat(step.importReference()).isEqualTo(reference);
            assertThat(step.changes())
                    .containsExactly(new AccountValueChange("customer_name", "Delta Tule", "Delta Tule Inc"));
        });
    }

    @Test
    void recordsEachStepInTheAuditTrail() {
        String reference = rig.commit(csv(row("0000000001")));
        assertThat(actions(reference))
                .containsExactly(
                        "account-import.uploaded",
                        "account-import.checked",
                        "account-import.commit-decided",
                        "account-import.committed");
        String refused = rig.check("nonsense");
        assertThat(actions(refused)).containsExactly("account-import.uploaded", "account-import.refused");
    }

    @Test
    void keepsTheFileAndTheHistoryUnchangeable() {
        rig.commit(withColumns(",city", row("0000000001") + ",Fremont"));
        rig.commit(withColumns(",city", row("0000000001").replace("Inc", "LLC") + ",Vernon"));
        for (String statement : List.of(
                "DELETE FROM account_import_chunks",
                "UPDATE account_import_chunks SET bytes = ''",
                "UPDATE account_changes SET reason = 'x'",
                "DELETE FROM account_changes",
                "UPDATE customer_changes SET name_before = 'x'",
                "DELETE FROM customer_changes")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("is never changed or deleted");
        }
    }

    @Test
    void storesAFileOfManyPiecesAsItCame() throws Exception {
        String content = csv(row("0000000001")) + "\r\n".repeat(1_500_000);
        String reference = rig.check(content);
        AccountImport file = rig.of(reference);
        assertThat(rig.count("account_import_chunks")).isEqualTo(3);
        byte[] stored = application
                .getBean(AccountImportChunks.class)
                .open(file.importId())
                .readAllBytes();
        assertThat(stored).isEqualTo(content.getBytes(StandardCharsets.UTF_8));
        assertThat(file.file().fileSha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(stored)));
    }

    private List<String> actions(String reference) {
        return jdbc.sql("SELECT action FROM audit_events WHERE subject_label = :label ORDER BY occurred_at, event_id")
                .param("label", reference)
                .query(String.class)
                .list();
    }

    private UUID id(String number) {
        return UUID.fromString(rig.account(number, "account_id"));
    }
}

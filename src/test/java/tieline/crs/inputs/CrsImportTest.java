package tieline.crs.inputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tieline.crs.inputs.CrsImportKind.ACCOUNTS;
import static tieline.crs.inputs.CrsImportKind.CLASSES;
import static tieline.crs.inputs.CrsImportRig.accounts;
import static tieline.crs.inputs.CrsImportRig.classes;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import tieline.accounts.Utility;
import tieline.crs.ClassInput;
import tieline.crs.CrsInputs;
import tieline.crs.CrsRefusedException;
import tieline.crs.EnteredInput;
import tieline.crs.InputSource;
import tieline.crs.MonthInput;
import tieline.platform.imports.ImportStatus;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** Files of inputs, by class and by account: what they come to, and every fault by its row. */
@TielineTest
class CrsImportTest {

    private static final YearMonth JULY = YearMonth.of(2003, 7);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private CrsInputs inputs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestPeople people;

    @Autowired
    private CleanDatabase database;

    private CrsImportRig rig;

    @BeforeEach
    void empty() {
        database.empty();
        rig = CrsImportRig.on(application);
    }

    @Test
    void entersSumsByClassOnlyOnceAPersonHasConfirmed() {
        String reference = rig.check(
                CLASSES,
                classes(
                        "PGE,2003-07,core,1850000,1215000,0,0,45000000",
                        "PGE,2003-07,non-core,26200000,1,2,3,735000000.5"));
        assertThat(rig.of(reference).status()).isEqualTo(ImportStatus.CHECKED);
        assertThat(rig.errors(reference)).isEmpty();
        assertThat(july()).isNull();
        rig.decide(people.otherAnalyst(), reference);
        rig.awaitIdle(reference);
        assertThat(rig.of(reference).status()).isEqualTo(ImportStatus.COMMITTED);
        assertThat(july().core()).isEqualTo(input(185_000_000, 121_500_000, 0, 0, "45000000.000"));
        assertThat(july().nonCore()).isEqualTo(input(2_620_000_000L, 100, 200, 300, "735000000.500"));
        assertThat(entered().get(0).source()).isEqualTo(InputSource.FILE);
        assertThat(entered().get(0).importReference()).isEqualTo(reference);
        assertThat(rig.count("crs_import_rows")).as("staged rows").isZero();
    }

    @Test
    void namesTheFaultsOfAClassFileByRow() {
        String reference = rig.check(
                CLASSES,
                classes(
                        "PGE,2003-07,core,1,1,0,0,1",
                        "PGE,2003-07,core,2,1,0,0,1",
                        "PG&E,2003-07,core,1,1,0,0,1",
                        "SCE,July,core,1,1,0,0,1",
                        "SCE,2003-07,none,1,1,0,0,1",
                        "SCE,2003-07,core,-1,\"1,000\",0.001,,1",
                        "SCE,2099-01,core,1,1,0,0,1",
                        "SCE,2003-07,core"));
        assertThat(rig.errors(reference))
                .anyMatch(is -> is.startsWith(
                        "2 class is in more than one row of the month: PGE core of 2003-07 is also in row 3"))
                .anyMatch(is -> is.startsWith("3 class is in more than one row"))
                .anyMatch(is -> is.startsWith("4 utility must be one of PGE, SCE, SDGE"))
                .anyMatch(is -> is.startsWith("5 month must be a month like 2003-07, but is \"July\""))
                .anyMatch(is -> is.startsWith("6 class must be one of core, non_core"))
                .anyMatch(is -> is.startsWith("7 obligation_usd must be from 0 to"))
                .anyMatch(is -> is.startsWith("7 payment_usd has a comma"))
                .anyMatch(is -> is.startsWith("7 makeup_usd may have at most 2 digits"))
                .anyMatch(is -> is.equals("7 uncollectable_usd is missing"))
                .anyMatch(is -> is.startsWith("8 month takes no inputs now: 2099-01 has not begun"))
                .anyMatch(is -> is.startsWith("9 "));
        assertThat(rig.of(reference).rowsGood()).isZero();
        assertThatThrownBy(() -> rig.decide(people.analyst(), reference))
                .isInstanceOf(CrsRefusedException.class)
                .hasMessageContaining("No row of");
        String bad = new String(badRows(reference), StandardCharsets.UTF_8);
        assertThat(bad).contains("row,reason,utility").contains("must be a month like 2003-07");
    }

    @Test
    void sumsTheRowsOfAccountsByTheClassThatTheyHadInTheMonth() {
        UUID moved = rig.account("PGE", "0000000001", "non_core");
        rig.account("PGE", "0000000002", "core");
        rig.account("PGE", "0000000003", "non_core");
        changed(moved, 1, "core", "non_core", "2003-07-20");
        changed(moved, 2, "non_core", "core", "2003-08-10");
        jdbc.sql("UPDATE accounts SET da_class = 'core' WHERE account_id = :id")
                .param("id", moved)
                .update();
        String july = accounts(
                "PGE,0000000001,2003-07,100,10.01,5,0,0",
                "PGE,0000000002,2003-07,200.5,20.02,5,0,1",
                "PGE,0000000003,2003-07,300,30.03,5,7,0");
        String reference = rig.commit(ACCOUNTS, july);
        assertThat(rig.of(reference).notice()).isNull();
        assertThat(july().core()).isEqualTo(input(2002, 500, 0, 100, "200.500"));
        assertThat(july().nonCore()).isEqualTo(input(4004, 1000, 700, 0, "400.000"));
        assertThat(entered().get(1).source()).isEqualTo(InputSource.ACCOUNTS);
        rig.commit(ACCOUNTS, july.replace("2003-07", "2003-06"));
        assertThat(of(YearMonth.of(2003, 6)).core().obligation())
                .as("core until 20 July")
                .isEqualTo(3003);
        rig.commit(ACCOUNTS, july.replace("2003-07", "2003-08"));
        assertThat(of(YearMonth.of(2003, 8)).core().obligation())
                .as("core again")
                .isEqualTo(3003);
    }

    @Test
    void namesTheFaultsOfAnAccountFileByRow() {
        rig.account("PGE", "0000000001", "core");
        rig.account("PGE", "0000000002", "none");
        rig.account("SCE", "0000000003", "core");
        String reference = rig.check(
                ACCOUNTS,
                accounts(
                        "PGE,0000000001,2003-07,1,1,1,0,0",
                        "PGE,0000000002,2003-07,1,1,1,0,0",
                        "PGE,0000000003,2003-07,1,1,1,0,0",
                        "PGE,0000000001,2003-06,1,1,1,0,0",
                        "PGE,0000000001,2003-06,1,1,1,0,0",
                        "PGE,12,2003-07,1,1,1,0,0",
                        "PGE,0000000001,2099-01,1,1,1,0,0",
                        "PGE,0000000001,2003-05,many,1,1,0,0"));
        assertThat(rig.errors(reference))
                .hasSize(7)
                .anyMatch(is -> is.startsWith("3 account_number had no CRS class in the month"))
                .anyMatch(is ->
                        is.startsWith("4 account_number is not an account that we hold; import the account first"))
                .anyMatch(is -> is.startsWith("5 account_number is in more than one row of the month"))
                .anyMatch(is -> is.startsWith("6 account_number is in more than one row of the month"))
                .anyMatch(is -> is.startsWith("7 account_number must have exactly 10 digits"))
                .anyMatch(is -> is.startsWith("8 month takes no inputs now"))
                .anyMatch(is -> is.startsWith("9 kwh must be a number"));
        assertThat(rig.of(reference).rowsGood()).isEqualTo(1);
        rig.decide(people.analyst(), reference);
        rig.awaitIdle(reference);
        assertThat(july().core().obligation()).isEqualTo(100);
        assertThat(july().nonCore()).as("no row: nothing").isEqualTo(input(0, 0, 0, 0, "0.000"));
    }

    @Test
    void aSecondFileReplacesTheMonthAndKeepsTheFirst() {
        rig.account("PGE", "0000000001", "core");
        rig.account("PGE", "0000000002", "core");
        rig.commit(ACCOUNTS, accounts("PGE,0000000001,2003-07,1,10,1,0,0", "PGE,0000000002,2003-07,1,10,1,0,0"));
        String second = rig.commit(ACCOUNTS, accounts("PGE,0000000001,2003-07,1,15,1,0,0"));
        assertThat(july().core().obligation()).as("the second file alone").isEqualTo(1500);
        assertThat(rig.count("crs_account_months")).as("rows of both files").isEqualTo(3);
        List<EnteredInput> versions = CurrentActor.callAs(people.analyst(), () -> inputs.versions(Utility.PGE, JULY));
        assertThat(versions).hasSize(4);
        assertThat(versions.get(0).reason()).isEqualTo("Import " + second);
    }

    @Test
    void readsAWorkbookInWhichTheMonthBecameADate() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("July");
            String[] head = CrsImportRig.CLASS_HEAD.split(",");
            for (int i = 0; i < head.length; i++) {
                sheet.value(0, i, head[i]);
                sheet.value(1, i, 5);
            }
            sheet.value(1, 0, "PGE");
            sheet.value(1, 1, JULY.atDay(1));
            sheet.style(1, 1).format("yyyy-mm-dd").set();
            sheet.value(1, 2, "core");
        }
        String reference = rig.check(CLASSES, "july.xlsx", bytes.toByteArray());
        assertThat(rig.errors(reference)).isEmpty();
        assertThat(rig.of(reference).rowsGood()).isEqualTo(1);
    }

    @Test
    void refusesAFileWithoutTheColumns() {
        String reference = rig.check(ACCOUNTS, classes("PGE,2003-07,core,1,1,0,0,1"));
        assertThat(rig.of(reference).status()).isEqualTo(ImportStatus.REFUSED);
        assertThat(rig.of(reference).refusal()).contains("account_number").contains("class");
        assertThatThrownBy(() -> rig.check(CLASSES, "")).hasMessageContaining("The file is empty");
    }

    @Test
    void keepsTheRowsOfAccountsForGood() {
        rig.account("PGE", "0000000001", "core");
        rig.commit(ACCOUNTS, accounts("PGE,0000000001,2003-07,1,10,1,0,0"));
        for (String change : List.of(
                "UPDATE crs_account_months SET payment_cents = 1",
                "DELETE FROM crs_account_months",
                "TRUNCATE crs_account_months",
                "DELETE FROM crs_import_chunks")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataIntegrityViolationException.class)
                    .hasMessageContaining("never changed or deleted");
        }
    }

    @Test
    void isClosedToEverybodyButAnalysts() {
        String reference = rig.check(CLASSES, classes("PGE,2003-07,core,1,1,0,0,1"));
        for (Actor actor : List.of(people.manager(), people.compliance(), people.administrator())) {
            assertThatThrownBy(() -> rig.decide(actor, reference)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> rig.upload(actor, CLASSES, "a.csv", new byte[] {1}))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    /** A recorded change of an account's class, by a row as of a day. */
    private void changed(UUID account, int version, String before, String after, String asOf) {
        jdbc.sql("""
                        INSERT INTO account_changes (account_id, version, kind, changed_at, changed_by_name, before_values,
                            after_values)
                        VALUES (:id, :version, 'CHANGED', now(), 'Test', jsonb_build_object('da_class', :before),
                            jsonb_build_object('da_class', :after, 'as_of', :asOf))
                        """)
                .param("id", account)
                .param("version", version)
                .param("before", before)
                .param("after", after)
                .param("asOf", asOf)
                .update();
    }

    private MonthInput july() {
        return of(JULY);
    }

    private MonthInput of(YearMonth month) {
        return CurrentActor.callAs(
                people.analyst(), () -> inputs.of(Utility.PGE, month).orElse(null));
    }

    private List<EnteredInput> entered() {
        return CurrentActor.callAs(people.analyst(), () -> inputs.entered(Utility.PGE, JULY));
    }

    private byte[] badRows(String reference) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CurrentActor.runAs(
                people.analyst(),
                () -> application.getBean(CrsImportReports.class).writeBadRows(rig.of(reference), out));
        return out.toByteArray();
    }

    private static ClassInput input(long obligation, long payment, long makeUp, long uncollectable, String kwh) {
        return new ClassInput(obligation, payment, makeUp, uncollectable, new BigDecimal(kwh));
    }
}

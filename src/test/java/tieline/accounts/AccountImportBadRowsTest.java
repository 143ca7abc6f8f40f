package tieline.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static tieline.accounts.AccountImportRig.csv;
import static tieline.accounts.AccountImportRig.options;
import static tieline.accounts.AccountImportRig.row;
import static tieline.accounts.AccountImportRig.xlsx;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tieline.testing.CleanDatabase;
import tieline.testing.TielineTest;

/** Bad rows come back in the format in which they came, with reasons, and can be corrected and imported as they are. */
@TielineTest
class AccountImportBadRowsTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private AccountImportBadRows badRows;

    @Autowired
    private CleanDatabase database;

    private AccountImportRig rig;

    @BeforeEach
    void empty() {
        database.empty();
        rig = AccountImportRig.on(application);
    }

    @Test
    void comeBackAsCsvWithRowNumbersAndEveryReason() {
        String reference =
                rig.check(csv(row("0000000001"), row("2").replace("active", "gone"), row("0000000003"), row("4")));
        assertThat(new String(bad(reference), StandardCharsets.UTF_8))
                .isEqualTo(
                        "\uFEFFrow,reason,utility,account_number,customer_number,customer_name,book,customer_class,status\r\n"
                                + "3,\"account_number: must have exactly 10 digits, but \"\"2\"\" has 1; status: must be one of"
                                + " active, inactive, but is \"\"gone\"\"\",PGE,2,C-1,Ravenswood Cold Storage Inc,NORTH,commercial,gone\r\n"
                                + "5,\"account_number: must have exactly 10 digits, but \"\"4\"\" has 1\",PGE,4,C-1,"
                                + "Ravenswood Cold Storage Inc,NORTH,commercial,active\r\n");
    }

    @Test
    void canBeCorrectedAndImported() {
        String reference = rig.check(csv(row("2")));
        String corrected = new String(bad(reference), StandardCharsets.UTF_8).replace(",2,C-1", ",0000000002,C-1");
        String again = rig.commit(corrected);
        assertThat(rig.counts(again).accountsAdded()).isEqualTo(1);
    }

    @Test
    void comeBackAsAWorkbookWhenTheyCameAsOne() {
        Object[] header = AccountImportRig.REQUIRED.split(",");
        String reference = rig.check(
                "accounts.xlsx",
                xlsx(
                        header,
                        new Object[] {"PGE", "0000000001", "C-1", "One", "NORTH", "commercial", "active"},
                        new Object[] {"PGE", "0000000002", "C-1", "One", "NORTH", "commercial", "gone"}),
                options(false));
        byte[] workbook = bad(reference);
        String again = rig.check("bad-rows.xlsx", workbook, options(false));
        assertThat(rig.counts(again).rowsRead()).isEqualTo(1);
        assertThat(rig.errors(again)).containsExactly("2 status must be one of active, inactive, but is \"gone\"");
    }

    @Test
    void areAllThereWhenTheyAreMoreThanABlock() {
        String[] rows = new String[2500];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(Integer.toString(i));
        }
        String reference = rig.check(csv(rows));
        String file = new String(bad(reference), StandardCharsets.UTF_8);
        assertThat(file.lines()).hasSize(2501);
        assertThat(file).contains("\r\n2501,");
    }

    private byte[] bad(String reference) {
        AccountImport file = rig.of(reference);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        badRows.write(file.importId(), file.file().fileName(), out);
        return out.toByteArray();
    }
}

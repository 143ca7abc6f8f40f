package tieline.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static tieline.accounts.AccountImportRig.csv;
import static tieline.accounts.AccountImportRig.row;
import static tieline.accounts.AccountImportRig.withColumns;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tieline.platform.imports.ImportErrorGroup;
import tieline.testing.CleanDatabase;
import tieline.testing.TielineTest;

/** Every rule of the account file's contract, each broken once in its own row. */
@TielineTest
class AccountImportRulesTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private CleanDatabase database;

    private AccountImportRig rig;

    @BeforeEach
    void empty() {
        database.empty();
        rig = AccountImportRig.on(application);
    }

    @Test
    void refusesEachRequiredValueThatIsMissingOrOutOfItsCodes() {
        String reference = rig.check(csv(
                "PG&E,0000000001,C-1,One,NORTH,commercial,active",
                "PGE,12345,C-1,One,NORTH,commercial,active",
                "PGE,\"1,234,567,890\",C-1,One,NORTH,commercial,active",
                "PGE,0000000004,,One,NORTH,commercial,active",
                "PGE,0000000005,C-1,,NORTH,commercial,active",
                "PGE,0000000006,C-1,One,NO RTH,commercial,active",
                "PGE,0000000007,C-1,One,NORTH,huge,active",
                "PGE,0000000008,C-1,One,NORTH,commercial,gone",
                ",,,,,,x"));
        assertThat(rig.errors(reference))
                .containsExactly(
                        "2 utility must be one of PGE, SCE, SDGE, but is \"PG&E\"",
                        "3 account_number must have exactly 10 digits, but \"12345\" has 5",
                        "4 account_number must be digits only, but is \"1,234,567,890\"",
                        "5 customer_number is missing",
                        "6 customer_name is missing",
                        "7 book must be 1 to 20 letters, digits, hyphens or underscores, but is \"NO RTH\"",
                        "8 customer_class must be one of residential, small_commercial, commercial, industrial,"
                                + " agricultural, but is \"huge\"",
                        "9 status must be one of active, inactive, but is \"gone\"",
                        "10 utility is missing",
                        "10 account_number is missing",
                        "10 customer_number is missing",
                        "10 customer_name is missing",
                        "10 book is missing",
                        "10 customer_class is missing",
                        "10 status must be one of active, inactive, but is \"x\"");
        assertThat(rig.counts(reference).rowsBad()).isEqualTo(9);
        assertThat(rig.counts(reference).rowsUnkeyed()).isEqualTo(4);
    }

    @Test
    void refusesEachOptionalValueThatBreaksItsRule() {
        String reference = rig.check(withColumns(
                ",meter_owner,annual_kwh,peak_kw,contract_price_usd_per_kwh,contract_end,return_right,da_class,"
                        + "common_area,as_of",
                row("0000000001") + ",X,,,,,,,,",
                row("0000000002") + ",,\"1,250\",,,,,,,",
                row("0000000003") + ",,-1,,,,,,,",
                row("0000000004") + ",,,1e3,,,,,,",
                row("0000000005") + ",,,,0.1234567,,,,,",
                row("0000000006") + ",,,,,12/31/2027,,,,",
                row("0000000007") + ",,,,,2027-02-30,,,,",
                row("0000000008") + ",,,,,,maybe,,,",
                row("0000000009") + ",,,,,,,bundled,,",
                row("0000000010") + ",,,,,,,,perhaps,",
                row("0000000011") + ",,,,,,,,,today",
                row("0000000012") + ",,1000000000000,,,,,,,"));
        assertThat(rig.errors(reference))
                .containsExactly(
                        "2 meter_owner must be one of C, E, U, L, but is \"X\"",
                        "3 annual_kwh has a comma: \"1,250\"; write it without separators of thousands and with a"
                                + " decimal point, such as 1234.5",
                        "4 annual_kwh must be from 0 to 999999999999.999, but is \"-1\"",
                        "5 peak_kw is written with an exponent: \"1e3\"; write all digits, such as 100000",
                        "6 contract_price_usd_per_kwh may have at most 6 digits after the point, but is \"0.1234567\"",
                        "7 contract_end must be a date, but is \"12/31/2027\"; write it as year-month-day, such as"
                                + " 2026-01-31",
                        "8 contract_end is no day of the calendar: \"2027-02-30\"",
                        "9 return_right must be one of explicit, silent, prohibited, unknown, but is \"maybe\"",
                        "10 da_class must be one of core, non_core, none, but is \"bundled\"",
                        "11 common_area must be yes or no, but is \"perhaps\"",
                        "12 as_of must be a date, but is \"today\"; write it as year-month-day, such as 2026-01-31",
                        "13 annual_kwh must be from 0 to 999999999999.999, but is \"1000000000000\"");
        assertThat(rig.counts(reference).rowsGood()).isZero();
    }

    @Test
    void keepsEveryGoodValueAsItIsAndSetsTheDefaults() {
        rig.commit(withColumns(
                ",annual_kwh,contract_price_usd_per_kwh,contract_end,return_right,da_class,common_area,as_of,zip,email",
                "sce,0012345678,C-1,O'Hara \"Fils\" \\ Ltd,north,Small Commercial,ACTIVE,1250.125,0.106849,2027-12-31,"
                        + "explicit,non-core,yes,2026-01-05,02134,a@b.example",
                "PGE,0000000002,C-2,Zwei,NORTH,commercial,inactive,,,,,,,,,"));
        assertThat(rig.account("0012345678", "annual_kwh")).isEqualTo("1250.125");
        assertThat(rig.account("0012345678", "contract_price_usd_per_kwh")).isEqualTo("0.106849");
        assertThat(rig.account("0012345678", "contract_end")).isEqualTo("2027-12-31");
        assertThat(rig.account("0012345678", "customer_name")).isEqualTo("O'Hara \"Fils\" \\ Ltd");
        assertThat(rig.account("0012345678", "customer_class")).isEqualTo("small_commercial");
        assertThat(rig.account("0012345678", "code")).isEqualTo("NORTH");
        assertThat(rig.account("0012345678", "zip")).isEqualTo("02134");
        assertThat(rig.account("0012345678", "as_of")).isEqualTo("2026-01-05");
        assertThat(rig.account("0000000002", "return_right || da_class || common_area || as_of"))
                .isEqualTo("unknownnonefalse2026-11-16");
        assertThat(rig.account("0000000002", "annual_kwh")).isEmpty();
    }

    @Test
    void refusesEveryRowOfAnAccountThatIsInTheFileTwiceAndNamesTheOthers() {
        String reference = rig.check(csv(
                row("0000000001"),
                row("0000000002"),
                row("0000000001"),
                "SCE,0000000001,C-1,Ravenswood Cold Storage Inc,NORTH,commercial,active",
                row("0000000003"),
                row("0000000003") + "x",
                row("0000000003")));
        assertThat(rig.errors(reference))
                .containsExactly(
                        "2 account_number is in more than one row: PGE 0000000001 is also in row 4",
                        "4 account_number is in more than one row: PGE 0000000001 is also in row 2",
                        "6 account_number is in more than one row: PGE 0000000003 is also in row 8 and in 1 more",
                        "7 status must be one of active, inactive, but is \"activex\"",
                        "7 account_number is in more than one row: PGE 0000000003 is also in row 6 and in 1 more",
                        "8 account_number is in more than one row: PGE 0000000003 is also in row 6 and in 1 more");
        assertThat(rig.counts(reference).rowsGood()).isEqualTo(2);
    }

    @Test
    void refusesOneCustomerNumberWithTwoNames() {
        String reference = rig.check(csv(
                "PGE,0000000001,C-1,Delta Tule,NORTH,commercial,active",
                "PGE,0000000002,C-2,Mission Peak,NORTH,commercial,active",
                "PGE,0000000003,C-1,Delta Tule Inc,NORTH,commercial,active",
                "PGE,0000000004,C-1,Delta Tule,NORTH,commercial,active"));
        assertThat(rig.errors(reference))
                .containsExactly(
                        "2 customer_name is not the same in all rows of the customer C-1: it is \"Delta Tule\" here and"
                                + " \"Delta Tule Inc\" in row 4",
                        "4 customer_name is not the same in all rows of the customer C-1: it is \"Delta Tule Inc\" here"
                                + " and \"Delta Tule\" in row 2",
                        "5 customer_name is not the same in all rows of the customer C-1: it is \"Delta Tule\" here and"
                                + " \"Delta Tule Inc\" in row 4");
    }

    @Test
    void refusesUnknownBooksUnlessTheyAreToBeCreated() {
        rig.commit(csv(row("0000000001")));
        AccountImportOptions noBooks = new AccountImportOptions(false, false, AccountImportRig.AS_OF);
        byte[] file = csv(row("0000000002"), row("0000000003").replace("NORTH", "SOUTH"))
                .getBytes(StandardCharsets.UTF_8);
        String refused = rig.check("a.csv", file, noBooks);
        assertThat(rig.errors(refused))
                .containsExactly("3 book is not the code of a book: \"SOUTH\"; correct it, or upload with"
                        + " \"create books\" ticked");
        String created = rig.check("a.csv", file, AccountImportRig.options(false));
        assertThat(rig.counts(created).booksAdded()).isEqualTo(1);
        rig.commitChecked(created);
        assertThat(rig.count("books WHERE code = 'SOUTH' AND name = 'SOUTH'")).isEqualTo(1);
    }

    @Test
    void countsEqualFaultsTogetherWhateverTheValues() {
        String reference = rig.check(csv(
                row("0000000001").replace("PGE", "PG&E"),
                row("0000000002").replace("PGE", "Edison"),
                row("0000000003").replace("active", "gone")));
        assertThat(new AccountImportFindingQueries(application.getBean(JdbcClient.class))
                        .groups(rig.of(reference).importId()))
                .extracting(ImportErrorGroup::column, ImportErrorGroup::problem, ImportErrorGroup::rows)
                .containsExactly(
                        tuple("utility", "must be one of PGE, SCE, SDGE", 2L),
                        tuple("status", "must be one of active, inactive", 1L));
    }
}

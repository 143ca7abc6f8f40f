package tieline.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tieline.testing.CleanDatabase;
import tieline.testing.TielineTest;

/** The import takes the files that the help gives out, and finds the mistakes that were put into one. */
@TielineTest
class AccountFileGuideTest {

    private static final AccountImportOptions CREATE_BOOKS =
            new AccountImportOptions(false, true, LocalDate.parse("2026-11-19"));

    @Autowired
    private ApplicationContext application;

    @Autowired
    private AccountFileGuide guide;

    @Autowired
    private CleanDatabase database;

    @BeforeEach
    void begin() {
        database.empty();
    }

    @Test
    void theSampleHasSixGoodRowsAndFourMistakes() {
        AccountImportRig rig = AccountImportRig.on(application);

        String reference = rig.check("accounts-sample.csv", guide.sample(), CREATE_BOOKS);

        assertThat(rig.counts(reference).rowsGood()).isEqualTo(6);
        assertThat(rig.errors(reference))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("5 account_number "),
                        second -> assertThat(second).startsWith("7 customer_class "),
                        third -> assertThat(third).startsWith("9 annual_kwh "),
                        fourth -> assertThat(fourth).startsWith("10 contract_end "));
    }

    @Test
    void theTemplateHasEveryColumnAndNoRow() {
        AccountImportRig rig = AccountImportRig.on(application);

        String reference = rig.check("accounts-template.csv", guide.template(), CREATE_BOOKS);

        assertThat(rig.of(reference).refusal()).contains("no row");
    }
}

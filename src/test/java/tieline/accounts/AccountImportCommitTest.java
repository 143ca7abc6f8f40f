package tieline.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static tieline.accounts.AccountImportRig.csv;
import static tieline.accounts.AccountImportRig.row;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tieline.testing.CleanDatabase;
import tieline.testing.TielineTest;

@TielineTest
class AccountImportCommitTest {

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
    void addsAccountsCustomersAndBooks() {
        String reference = rig.commit(csv(row("0000000001"), row("0000000002")));
        assertThat(rig.counts(reference).accountsAdded()).isEqualTo(2);
        assertThat(rig.count("accounts")).isEqualTo(2);
        assertThat(rig.count("customers")).isEqualTo(1);
        assertThat(rig.account("0000000001", "customer_name")).isEqualTo("Ravenswood Cold Storage Inc");
        assertThat(rig.count("account_changes")).isZero();
    }
}

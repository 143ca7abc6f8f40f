package tieline.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.audit.AuditEntry;
import tieline.audit.AuditTrail;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

@TielineTest
class AuditPageTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TransactionTemplate transaction;

    private String label;

    @BeforeEach
    void event() {
        label = "THING" + UUID.randomUUID().toString().substring(0, 8);
        record(
                people.manager(),
                AuditEntry.of("thing.priced", "thing", label, label, "The <price> was set")
                        .at("/accounts/" + label)
                        .because("=SUM(A1) was wrong")
                        .changed("price", "0.10", "0.12"));
        record(Actor.SYSTEM, AuditEntry.of("thing.seen", "thing", label, label, "The thing was seen"));
    }

    @Test
    void showsWhoDidWhatWhyAndTheValues() {
        assertThat(open("/audit?q=" + label))
                .hasStatus(200)
                .bodyText()
                .contains("Test Manager", "The &lt;price&gt; was set", "<del>0.10</del>", "<ins>0.12</ins>")
                .contains("href=\"/accounts/" + label + "\"", "SUM(A1) was wrong", "2 of 2 events");
    }

    @Test
    void narrowsByPersonActionKindAndDay() {
        assertThat(open("/audit?q=" + label + "&who=test-manager"))
                .bodyText()
                .contains("1 of 1 events", "thing.priced");
        assertThat(open("/audit?q=" + label + "&who=(system)"))
                .bodyText()
                .contains("1 of 1 events", "The thing was seen");
        assertThat(open("/audit?q=" + label + "&who=nobody-at-all")).bodyText().contains("No event matches");
        assertThat(open("/audit?q=" + label + "&action=thing.seen&kind=thing"))
                .bodyText()
                .contains("1 of 1 events");
        assertThat(open("/audit?q=" + label + "&to=2020-01-01")).bodyText().contains("No event matches");
        assertThat(open("/audit?q=" + label + "&from=2020-01-01")).bodyText().contains("2 of 2 events");
        assertThat(open("/audit?q=" + label + "&from=yesterday"))
                .bodyText()
                .contains("is not a date like", "2 of 2 events");
    }

    @Test
    void exportsExactlyWhatIsFiltered() {
        assertThat(open("/audit.csv?q=" + label + "&action=thing.priced"))
                .hasStatus(200)
                .hasHeader("Content-Disposition", "attachment; filename=\"audit.csv\"")
                .bodyText()
                .contains("when_pacific,who,action", "Test Manager,thing.priced,thing," + label, "'=SUM(A1) was wrong")
                .contains("price: 0.10,price: 0.12")
                .doesNotContain("thing.seen");
        assertThat(open("/audit.xlsx?q=" + label)).hasStatus(200).body().startsWith('P', 'K');
    }

    @Test
    void linksOnlyToWhatItsReaderMayOpen() {
        String address = "/admin/users/" + label.toLowerCase(Locale.ROOT);
        record(
                people.administrator(),
                AuditEntry.of("user.made", "user", label, label, "Made a user").at(address));
        assertThat(open("/audit?q=" + label)).bodyText().contains("Made a user").doesNotContain(address);
        assertThat(mvc.get().uri("/audit?q=" + label).with(people.as(people.administrator())))
                .bodyText()
                .contains("href=\"" + address + "\"");
    }

    @Test
    void isReadByEveryRoleAndByNobodyWithoutOne() {
        for (Actor reader :
                new Actor[] {people.analyst(), people.manager(), people.compliance(), people.administrator()}) {
            assertThat(mvc.get().uri("/audit").with(people.as(reader))).hasStatus(200);
        }
        assertThat(mvc.get().uri("/audit").with(people.as(people.person("without-role"))))
                .hasStatus(403);
    }

    private MvcTestResult open(String address) {
        return mvc.get().uri(address).with(people.as(people.compliance())).exchange();
    }

    private void record(Actor actor, AuditEntry entry) {
        CurrentActor.runAs(actor, () -> transaction.executeWithoutResult(status -> audit.record(entry)));
    }
}

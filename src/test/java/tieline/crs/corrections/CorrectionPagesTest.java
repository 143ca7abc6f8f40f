package tieline.crs.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tieline.crs.CrsRig;
import tieline.crs.CrsVectors;
import tieline.platform.security.Actor;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** Correcting a posted month and reopening a closed subaccount through the pages. */
@TielineTest
class CorrectionPagesTest {

    private static final String INPUTS = "/crs/months/2003-07/inputs?utility=PGE";
    private static final String CORRECT = "/crs/months/2003-07/corrections/core?utility=PGE";
    private static final Pattern HASH = Pattern.compile("name=\"hash\" value=\"([0-9a-f]{64})\"");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CleanDatabase database;

    private CrsRig rig;

    @BeforeEach
    void begin() {
        database.empty();
        rig = CrsRig.on(application);
        rig.open();
        rig.post(CrsVectors.JULY, CrsVectors.MONTHS.get(0));
    }

    @AfterEach
    void end() {
        database.empty();
    }

    @Test
    void showsWhatACorrectionBringsBeforeItIsEntered() {
        assertThat(html(get(people.analyst(), INPUTS))).contains("Correct Core", "Correct Non-core");
        assertThat(html(get(people.compliance(), INPUTS))).doesNotContain("Correct Core");
        assertThat(html(get(people.analyst(), CORRECT))).contains("Now 1,215,000.00", "value=\"1215000.00\"");

        String check = html(post(people.analyst(), CORRECT, figures("1205000", "")));
        assertThat(check)
                .contains("Nothing is written yet", "The posting of Aug 2003 takes it in", "−10,000.00")
                .contains("Reversal", "1,215,000.00", "Replacement", "−1,205,000.00", "True-up", "60.00")
                .contains("6,510.00", "6,570.00", "1,091,510.00", "1,101,570.00", "Enter for Aug 2003");
        assertThat(corrections()).isZero();
        Matcher hash = HASH.matcher(check);
        assertThat(hash.find()).isTrue();
        assertThat(post(people.analyst(), CORRECT, figures("1205000", hash.group(1))))
                .hasStatus3xxRedirection();

        assertThat(corrections()).isEqualTo(1);
        assertThat(html(get(people.compliance(), INPUTS)))
                .contains("Payment: 1,215,000.00 → 1,205,000.00 $", "Bank statement, page 3", "2003-08, not posted yet")
                .contains("Core input corrected, version 2; the posting of 2003-08 takes it in");
        rig.post(CrsVectors.JULY.plusMonths(1), CrsVectors.MONTHS.get(1));
        assertThat(html(get(people.compliance(), INPUTS))).contains("2003-08, posted");
    }

    @Test
    void saysWhyACorrectionIsNotTaken() {
        Map<String, String> empty = new HashMap<>(figures("-5", ""));
        empty.put("reason", "");
        empty.put("citation", " ");
        MvcTestResult answer = post(people.analyst(), CORRECT, empty);
        assertThat(answer).hasStatus(422);
        assertThat(html(answer))
                .contains(
                        "Payment must be from 0 to", "Say why the figures were wrong", "Name where the right figures");
        assertThat(html(post(people.analyst(), CORRECT, figures("1215000", ""))))
                .contains("nothing to correct");
        assertThat(html(post(people.analyst(), CORRECT, figures("1205000", "0".repeat(64)))))
                .contains("no longer what you saw");
        assertThat(html(post(
                        people.analyst(), "/crs/months/2003-08/corrections/core?utility=PGE", figures("1205000", ""))))
                .contains("is not posted");
        assertThat(corrections()).isZero();
    }

    @Test
    void twoPersonsReopenASubaccountThatReachedZero() {
        rig.post(CrsVectors.JULY.plusMonths(1), CrsVectors.MONTHS.get(1));
        rig.post(CrsVectors.JULY.plusMonths(2), CrsVectors.MONTHS.get(2));
        assertThat(html(post(people.analyst(), CORRECT, figures("1205000", ""))))
                .contains("reached zero", "Reopenings of subaccounts that reached zero");
        String page = "/crs/reopenings?utility=PGE";
        assertThat(html(get(people.analyst(), page))).contains("Compliance asks for a reopening.");
        assertThat(html(get(people.compliance(), page)))
                .contains("Ask to reopen Core", "The subaccount takes entries: it has not reached zero")
                .doesNotContain("Ask to reopen Non-core");
        assertThat(post(
                        people.compliance(),
                        "/crs/reopenings",
                        Map.of("utility", "PGE", "class", "core", "reason", "The July payment was wrong")))
                .hasStatus3xxRedirection();
        assertThat(html(get(people.compliance(), page))).contains("You asked for this reopening; another person");
        assertThat(html(get(people.manager(), page))).contains("Confirm the reopening of Core");
        String id = jdbc.sql("SELECT CAST(reopening_id AS text) FROM crs_reopenings")
                .query(String.class)
                .single();
        post(people.manager(), "/crs/reopenings/" + id + "/confirmation", Map.of("utility", "PGE"));
        assertThat(html(get(people.manager(), page)))
                .contains("2003-10", "Core subaccount reopened from 2003-10 on", "Test Manager");
        assertThat(html(post(people.analyst(), CORRECT, figures("1205000", ""))))
                .contains("Enter for Oct 2003");
    }

    private long corrections() {
        return jdbc.sql("SELECT count(*) FROM crs_corrections")
                .query(Long.class)
                .single();
    }

    private static Map<String, String> figures(String payment, String hash) {
        return Map.of(
                "obligation", "1850000",
                "payment", payment,
                "makeup", "0",
                "uncollectable", "0",
                "load", "45000000",
                "seen", "1",
                "reason", "Typed from the wrong row",
                "citation", "Bank statement, page 3",
                "hash", hash);
    }

    private MvcTestResult get(Actor who, String address) {
        return mvc.get().uri(address).with(people.as(who)).exchange();
    }

    private MvcTestResult post(Actor who, String address, Map<String, String> fields) {
        var request = mvc.post().uri(address).with(people.as(who)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private static String html(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}

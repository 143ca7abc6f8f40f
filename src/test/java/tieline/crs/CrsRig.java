package tieline.crs;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import tieline.accounts.Utility;
import tieline.ledger.MonthClose;
import tieline.platform.security.CurrentActor;
import tieline.testing.TestPeople;

/** A tracking account of PG&E that tests open, feed, post and close as the persons who do it. */
public class CrsRig {

    public static final String LEDGER = CrsPosting.ledger(Utility.PGE);

    private final CrsPosting posting;
    private final CrsTerms terms;
    private final CrsInputs inputs;
    private final MonthClose closes;
    private final TestPeople people;

    CrsRig(CrsPosting posting, CrsTerms terms, CrsInputs inputs, MonthClose closes, TestPeople people) {
        this.posting = posting;
        this.terms = terms;
        this.inputs = inputs;
        this.closes = closes;
        this.people = people;
    }

    /** A rig on an application; a test makes its own, so that all tests can share one application. */
    public static CrsRig on(ApplicationContext application) {
        return application.getAutowireCapableBeanFactory().createBean(CrsRig.class);
    }

    /** Opens the account with the vectors' openings and rates. */
    public void open() {
        open(450_000_00L, 6_123_456_78L, Readings.USUAL);
    }

    public void open(long core, long nonCore, Readings readings) {
        CurrentActor.runAs(
                people.analyst(),
                () -> posting.open(
                        Utility.PGE,
                        CrsVectors.JULY,
                        Map.of(CrsClass.CORE, core, CrsClass.NON_CORE, nonCore),
                        "Test opening"));
        CurrentActor.runAs(people.compliance(), () -> {
            terms.enterRate(Utility.PGE, CrsClass.CORE, CrsVectors.JULY, CrsVectors.CORE_RATE, "Test rate, before tax");
            terms.enterRate(
                    Utility.PGE, CrsClass.NON_CORE, CrsVectors.JULY, CrsVectors.NON_CORE_RATE, "Test rate, after tax");
            readings.set()
                    .forEach((reading, way) -> terms.read(Utility.PGE, reading, CrsVectors.JULY, way, "Test reading"));
        });
    }

    /** Enters the input of a month and posts it. */
    public CrsMonth post(YearMonth month, MonthInput input) {
        return CurrentActor.callAs(people.analyst(), () -> {
            for (CrsClass each : CrsClass.values()) {
                inputs.type(Utility.PGE, month, each, input.of(each), 0, null);
            }
            return posting.post(Utility.PGE, month);
        });
    }

    public void close(YearMonth month) {
        String hash = CurrentActor.callAs(people.compliance(), () -> closes.prepare(LEDGER, month));
        CurrentActor.runAs(people.manager(), () -> closes.confirm(LEDGER, month, hash));
    }

    /** What a month would come to, or comes to again. */
    public CrsMonth compute(YearMonth month) {
        return CurrentActor.callAs(people.analyst(), () -> posting.compute(Utility.PGE, month));
    }

    /** The posted months of a class. */
    public List<PostedMonth> months(CrsClass crsClass) {
        return CurrentActor.callAs(people.analyst(), () -> posting.months(Utility.PGE, crsClass));
    }
}

package tieline.crs;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import tieline.accounts.Utility;
import tieline.ledger.MonthClose;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.testing.TestPeople;

/** Brings the three months of the vectors to where a test of the pages wants them. */
public class CrsSamples {

    private final CrsPosting posting;
    private final CrsTerms terms;
    private final CrsInputs inputs;
    private final MonthClose closes;
    private final TestPeople people;

    /** Made by hand, so that tests share their context. */
    public CrsSamples(ApplicationContext application) {
        this.posting = application.getBean(CrsPosting.class);
        this.terms = application.getBean(CrsTerms.class);
        this.inputs = application.getBean(CrsInputs.class);
        this.closes = application.getBean(MonthClose.class);
        this.people = application.getBean(TestPeople.class);
    }

    /** The account with the openings of the vectors. */
    public void open() {
        as(
                people.analyst(),
                () -> posting.open(
                        Utility.PGE,
                        CrsVectors.JULY,
                        Map.of(CrsClass.CORE, 450_000_00L, CrsClass.NON_CORE, 6_123_456_78L),
                        "Test true-up"));
    }

    /** The rates of the vectors. */
    public void rates() {
        as(people.compliance(), () -> {
            terms.enterRate(Utility.PGE, CrsClass.CORE, CrsVectors.JULY, CrsVectors.CORE_RATE, "Test, before tax");
            terms.enterRate(
                    Utility.PGE, CrsClass.NON_CORE, CrsVectors.JULY, CrsVectors.NON_CORE_RATE, "Test, after tax");
        });
    }

    /** The inputs of a month, 0 for July. */
    public void enter(int month) {
        as(people.analyst(), () -> {
            for (CrsClass each : CrsClass.values()) {
                inputs.type(
                        Utility.PGE,
                        CrsVectors.JULY.plusMonths(month),
                        each,
                        CrsVectors.MONTHS.get(month).of(each),
                        0,
                        null);
            }
        });
    }

    /** Enters and posts a month. */
    public void post(int month) {
        enter(month);
        as(people.analyst(), () -> posting.post(Utility.PGE, CrsVectors.JULY.plusMonths(month)));
    }

    /** Has compliance prepare the close of a posted month; gives the hash that is to be confirmed. */
    public String prepare(int month) {
        return CurrentActor.callAs(people.compliance(), (Supplier<String>)
                () -> closes.prepare(CrsPosting.ledger(Utility.PGE), CrsVectors.JULY.plusMonths(month)));
    }

    /** Closes a posted month by two persons. */
    public void close(int month) {
        String hash = prepare(month);
        as(
                people.manager(),
                () -> closes.confirm(CrsPosting.ledger(Utility.PGE), CrsVectors.JULY.plusMonths(month), hash));
    }

    /** The three months of the vectors posted, the first two closed. */
    public void threeMonths() {
        open();
        rates();
        for (int month = 0; month < 3; month++) {
            post(month);
            if (month < 2) {
                close(month);
            }
        }
    }

    private static void as(Actor actor, Runnable work) {
        CurrentActor.runAs(actor, work);
    }
}

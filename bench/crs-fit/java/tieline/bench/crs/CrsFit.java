package tieline.bench.crs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tieline.accounts.Utility;
import tieline.crs.scenarios.model.HoldOut;
import tieline.crs.scenarios.model.PublishedScenario;
import tieline.crs.scenarios.model.PublishedTable;
import tieline.crs.scenarios.model.Replica;
import tieline.crs.scenarios.model.ReplicaCell;
import tieline.crs.scenarios.model.ReplicaTable;
import tieline.crs.scenarios.model.ReplicaUtility;
import tools.jackson.databind.json.JsonMapper;

/** Makes the parameters that the application ships, and those of the hold-out tests, from the published table alone. */
public final class CrsFit {

    private static final int FULL_STARTS = 3;
    private static final int FULL_RESTARTS = 20;
    private static final int FULL_SEARCHES = 4;
    private static final int HELD_RESTARTS = 10;
    private static final List<PublishedScenario> ROWS = PublishedTable.rows();

    private CrsFit() {}

    /** Fits, prints, and writes the resource to the given file. */
    public static void main(String[] arguments) throws IOException {
        List<HoldOut> tests = new ArrayList<>();
        tests.add(held("fit-4-predict-9", row -> row.interest() == 9));
        tests.add(held("fit-9-predict-4", row -> row.interest() == 4));
        tests.add(held("fit-40-predict-27", row -> row.cap() == 27));
        for (PublishedScenario one : ROWS) {
            tests.add(held("leave-one-out", row -> row.scenario() == one.scenario()));
        }
        Map<Utility, ReplicaUtility> full = new EnumMap<>(Utility.class);
        for (Utility utility : Utility.values()) {
            full.put(utility, full(utility));
        }
        Replica replica = new Replica(
                "Fitted by bench/crs-fit to " + PublishedTable.DOCUMENT
                        + ", Appendix A. Effective parameters of a model:"
                        + " not figures of the Commission or of a utility.",
                full,
                tests);
        Files.writeString(
                Path.of(arguments[0]),
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(replica) + "\n");
        print(replica);
    }

    private static HoldOut held(String key, Predicate<PublishedScenario> unseen) {
        List<PublishedScenario> seen = ROWS.stream().filter(unseen.negate()).toList();
        Map<Utility, ReplicaUtility> fitted = new EnumMap<>(Utility.class);
        for (Utility utility : Utility.values()) {
            fitted.put(
                    utility,
                    Parameters.rounded(new Fit(utility, seen, Start.of(utility, seen)).best(HELD_RESTARTS, 1)));
        }
        return new HoldOut(
                key,
                ROWS.stream().filter(unseen).map(PublishedScenario::scenario).toList(),
                fitted);
    }

    private static ReplicaUtility full(Utility utility) {
        Score score = new Score(utility, ROWS);
        double[] best = {};
        for (int start = 0; start < FULL_STARTS; start++) {
            double[] from = new Fit(utility, ROWS, Start.of(utility, ROWS)).best(FULL_RESTARTS, start);
            double[] found = new Search(score).better(from, FULL_SEARCHES, 100 * start);
            if (best.length == 0 || score.of(found) < score.of(best)) {
                best = found;
            }
        }
        return Parameters.rounded(best);
    }

    private static void print(Replica replica) {
        for (ReplicaCell cell : replica.table().cells()) {
            System.out.printf(
                    "%2d %-4s maximum %8.1f (%s, %+.2f %%) years %2d (%d)%n",
                    cell.scenario().scenario(),
                    cell.utility(),
                    cell.maximum(),
                    cell.published().maximum(),
                    cell.percentOff(),
                    cell.years(),
                    cell.published().years());
        }
        print("every row seen", replica.table());
        for (String key : List.of("fit-4-predict-9", "fit-9-predict-4", "leave-one-out", "fit-40-predict-27")) {
            print(key, replica.predicted(key));
        }
    }

    private static void print(String name, ReplicaTable table) {
        System.out.printf(
                "%s: %d cells; maxima: mean error %.2f %%, worst %.2f %%, within 1 %% %.1f %%; years: exact %.1f %%, within 1 %.1f %%%n",
                name,
                table.cells().size(),
                table.meanError(),
                table.worstError(),
                table.within(1),
                table.yearsWithin(0),
                table.yearsWithin(1));
    }
}

package tieline.crs.scenarios.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tieline.accounts.Utility;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fitted parameters of the release, and those of the hold-out tests. Made by {@code bench/crs-fit}; every figure shown of
 * them is computed from them anew.
 *
 * @param what one sentence about the file, for those who open it
 * @param fitted the parameters that saw every row
 */
public record Replica(String what, Map<Utility, ReplicaUtility> fitted, List<HoldOut> holdOuts) {

    private static final String RESOURCE = "/tieline/crs/scenarios/replica.json";

    /** The one of the release. */
    public static Replica shipped() {
        return Shipped.REPLICA;
    }

    /** What the parameters that saw every row say of every row. */
    public ReplicaTable table() {
        return new ReplicaTable(ReplicaCell.of(fitted, PublishedTable.rows()));
    }

    /** What the fits of one hold-out test say of the rows they did not see. */
    public ReplicaTable predicted(String key) {
        return new ReplicaTable(holdOuts.stream()
                .filter(test -> test.key().equals(key))
                .flatMap(test ->
                        ReplicaCell.of(
                                test.fitted(),
                                test.predicts().stream()
                                        .map(PublishedTable::scenario)
                                        .toList())
                                .stream())
                .toList());
    }

    private static Replica read() {
        try (InputStream in = Objects.requireNonNull(Replica.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return JsonMapper.shared().readValue(in, Replica.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read when first asked for, so that a fit can make the first one. */
    private static final class Shipped {
        private static final Replica REPLICA = read();
    }
}

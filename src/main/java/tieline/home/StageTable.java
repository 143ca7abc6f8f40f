package tieline.home;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tieline.accounts.Utility;
import tieline.dasr.overview.OpenBatch;
import tieline.dasr.overview.RequestStage;
import tieline.platform.web.Shape;
import tieline.platform.web.StateMark;

/**
 * Requests of open batches by stage and utility; every figure opens the batches it counts.
 *
 * @param utilities the utilities that have an open batch
 * @param rows one for each stage
 * @param requests the sums of the rows
 * @param batches open batches
 */
record StageTable(List<Utility> utilities, List<Row> rows, List<Figure> requests, List<Figure> batches) {

    /** Stages that are shown even when no request is in them. */
    private static final Set<RequestStage> ALWAYS = Set.of(
            RequestStage.DRAFT,
            RequestStage.WAITS_FOR_DECISION,
            RequestStage.GO_NOT_SENT,
            RequestStage.WAITS_FOR_997,
            RequestStage.WAITS_FOR_814,
            RequestStage.WAITS_FOR_READ,
            RequestStage.SWITCHED,
            RequestStage.REJECTED);

    /** One figure and what it opens. */
    record Figure(long count, String href) {}

    /** One stage: a figure for each utility, then their sum where there are several. */
    record Row(StateMark mark, List<Figure> figures) {}

    static StageTable of(List<OpenBatch> batches) {
        List<Utility> utilities = Arrays.stream(Utility.values())
                .filter(utility -> batches.stream().anyMatch(batch -> batch.utility() == utility))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (RequestStage stage : RequestStage.values()) {
            List<Figure> figures = figures(utilities, batches, stage);
            long all = sum(batches, stage, null);
            if (all > 0 || ALWAYS.contains(stage)) {
                rows.add(new Row(mark(stage, all), figures));
            }
        }
        return new StageTable(utilities, rows, figures(utilities, batches, null), counts(utilities, batches));
    }

    /** Whether there is a column of sums. */
    public boolean summed() {
        return utilities.size() > 1;
    }

    /** A stage as pages show it; an alarm about nothing is none. */
    static StateMark mark(RequestStage stage, long requests) {
        Shape shape = Shapes.of(stage);
        return new StateMark(requests == 0 && shape == Shape.ALARM ? Shape.OPEN : shape, stage.label());
    }

    private static List<Figure> figures(
            List<Utility> utilities, List<OpenBatch> batches, @Nullable RequestStage stage) {
        List<Figure> figures = new ArrayList<>();
        utilities.forEach(utility -> figures.add(new Figure(sum(batches, stage, utility), href(stage, utility))));
        if (utilities.size() > 1) {
            figures.add(new Figure(sum(batches, stage, null), href(stage, null)));
        }
        return figures;
    }

    private static List<Figure> counts(List<Utility> utilities, List<OpenBatch> batches) {
        List<Figure> figures = new ArrayList<>();
        utilities.forEach(utility -> figures.add(new Figure(
                batches.stream().filter(batch -> batch.utility() == utility).count(), href(null, utility))));
        if (utilities.size() > 1) {
            figures.add(new Figure(batches.size(), href(null, null)));
        }
        return figures;
    }

    private static long sum(List<OpenBatch> batches, @Nullable RequestStage stage, @Nullable Utility utility) {
        return batches.stream()
                .filter(batch -> utility == null || batch.utility() == utility)
                .mapToLong(batch -> stage == null
                        ? batch.stages().values().stream()
                                .mapToLong(Long::longValue)
                                .sum()
                        : batch.in(stage))
                .sum();
    }

    private static String href(@Nullable RequestStage stage, @Nullable Utility utility) {
        List<String> query = new ArrayList<>();
        Optional.ofNullable(stage).ifPresent(chosen -> query.add("stage=" + chosen.code()));
        Optional.ofNullable(utility).ifPresent(chosen -> query.add("utility=" + chosen.name()));
        return query.isEmpty() ? "/requests" : "/requests?" + String.join("&", query);
    }
}

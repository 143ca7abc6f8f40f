package tieline.dasr.x12;

import java.util.List;
import java.util.Set;

/** Understands complete transaction sets, or says why it cannot. */
final class SetReader {

    private SetReader() {}

    /** Each set in its order; those that the standard has nothing against are checked together, which is much faster. */
    static List<TransactionSet> readAll(List<SetText> sets) {
        Set<SetText> clean = StandardCheck.of814().clean(ofType(sets, "814"));
        clean.addAll(StandardCheck.of997().clean(ofType(sets, "997")));
        return sets.stream()
                .map(set -> clean.contains(set) ? read(set, List.of()) : read(set))
                .toList();
    }

    private static List<SetText> ofType(List<SetText> sets, String type) {
        return sets.stream().filter(set -> set.type().equals(type)).toList();
    }

    private static TransactionSet read(SetText set) {
        return switch (set.type()) {
            case "997" -> read(set, StandardCheck.of997().issues(set));
            case "814" -> read(set, StandardCheck.of814().issues(set));
            default ->
                set.unreadable(
                        named(set) + " is of type " + Received.shown(set.type()) + "; only 814 and 997 are read.",
                        List.of("1"),
                        List.of());
        };
    }

    private static TransactionSet read(SetText set, List<X12Issue> issues) {
        List<X12Issue> serious = issues.stream().filter(X12Issue::serious).toList();
        if (!serious.isEmpty()) {
            String more = serious.size() == 1 ? "." : ", and " + (serious.size() - 1) + " more.";
            return set.unreadable(
                    named(set) + " breaks the standard. " + serious.get(0).inWords() + more, List.of("5"), issues);
        }
        return set.type().equals("997") ? AckReader.read(set, issues) : DropReader.read(set, issues);
    }

    static String named(SetText set) {
        return set.control().isEmpty()
                ? "A transaction set without a number"
                : "Transaction set " + Received.shown(set.control());
    }
}

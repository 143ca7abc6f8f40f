package tieline.dasr.x12;

import java.util.List;

/** Understands one complete transaction set, or says why it cannot. */
final class SetReader {

    private SetReader() {}

    static TransactionSet read(SetText set) {
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

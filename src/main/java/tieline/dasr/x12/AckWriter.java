package tieline.dasr.x12;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes our 997: for every received functional group whether it is well formed, set by set. A group of 997 sets is
 * never acknowledged, nor one whose control number cannot be repeated.
 */
public final class AckWriter {

    private static final Pattern SET_TYPE = Pattern.compile("[0-9A-Z]{3}");
    private static final Pattern SET_CONTROL = Pattern.compile("[0-9A-Z]{4,9}");
    private static final Pattern SEGMENT_ID = Pattern.compile("[0-9A-Z]{2,3}");
    private static final int LONGEST_BAD_VALUE = 99;
    private static final int MOST_ERRORS = 5;

    private AckWriter() {}

    /** Whether the sender waits for a 997 about this group and we are able to write one. */
    public static boolean canAcknowledge(Group group) {
        return group.needsAck()
                && Received.digits(group.controlNumber(), 1, 9)
                && group.functionalCode().matches("[A-Z]{2}");
    }

    /**
     * Writes one interchange with one 997 for each group that can be acknowledged.
     *
     * @param envelope ours, with the sender of the received interchange as receiver
     * @return empty when no group is to be acknowledged
     */
    public static Optional<X12Document> write(Envelope envelope, List<Group> groups) {
        List<Group> owed = groups.stream().filter(AckWriter::canAcknowledge).toList();
        if (owed.isEmpty()) {
            return Optional.empty();
        }
        SegmentWriter out = new SegmentWriter(envelope).open("FA");
        owed.forEach(group -> writeGroup(out, envelope.delimiters(), group));
        X12Document document = out.close();
        StandardCheck.of997().requireClean(document);
        return Optional.of(document);
    }

    private static void writeGroup(SegmentWriter out, Delimiters delimiters, Group group) {
        out.openSet("997");
        out.segment("AK1", group.functionalCode(), group.controlNumber());
        int accepted = 0;
        boolean errors = !group.faults().isEmpty();
        for (TransactionSet set : group.sets()) {
            AckStatus status = status(set);
            accepted += status.accepted() ? 1 : 0;
            errors |= status != AckStatus.ACCEPTED;
            writeSet(out, delimiters, set, status);
        }
        int received = group.sets().size();
        AckStatus total = total(received, accepted, errors);
        String declared = Received.digits(group.setsDeclared(), 1, 6) ? group.setsDeclared() : String.valueOf(received);
        List<String> elements =
                new ArrayList<>(List.of(total.code(), declared, String.valueOf(received), String.valueOf(accepted)));
        group.faults().stream()
                .map(EnvelopeFault::syntaxCode)
                .filter(code -> !code.isEmpty())
                .distinct()
                .limit(MOST_ERRORS)
                .forEach(elements::add);
        out.segment("AK9", elements.toArray(String[]::new));
        out.closeSet();
    }

    private static AckStatus total(int received, int accepted, boolean errors) {
        if (accepted < received || received == 0) {
            return accepted == 0 ? AckStatus.REJECTED : AckStatus.PARTLY_ACCEPTED;
        }
        return errors ? AckStatus.ACCEPTED_WITH_ERRORS : AckStatus.ACCEPTED;
    }

    /** A set that is well formed is accepted even where its meaning is strange: a 997 speaks of form only. */
    private static AckStatus status(TransactionSet set) {
        if (set instanceof Unreadable broken && !broken.setErrors().isEmpty()) {
            return AckStatus.REJECTED;
        }
        return set.issues().isEmpty() ? AckStatus.ACCEPTED : AckStatus.ACCEPTED_WITH_ERRORS;
    }

    private static void writeSet(SegmentWriter out, Delimiters delimiters, TransactionSet set, AckStatus status) {
        if (!SET_TYPE.matcher(set.setType()).matches()
                || !SET_CONTROL.matcher(set.setControl()).matches()) {
            return; // cannot be named in AK2; the counts of AK9 tell of it
        }
        out.segment("AK2", set.setType(), set.setControl());
        Map<Integer, List<X12Issue>> bySegment = new LinkedHashMap<>();
        for (X12Issue issue : set.issues()) {
            if (SEGMENT_ID.matcher(issue.segmentId()).matches()) {
                bySegment
                        .computeIfAbsent(issue.segment(), number -> new ArrayList<>())
                        .add(issue);
            }
        }
        bySegment.values().forEach(issues -> writeIssues(out, delimiters, issues));
        List<String> elements = new ArrayList<>(List.of(status.code()));
        if (set instanceof Unreadable broken) {
            elements.addAll(broken.setErrors());
        } else if (!set.issues().isEmpty()) {
            elements.add("5");
        }
        out.segment("AK5", elements.toArray(String[]::new));
    }

    private static void writeIssues(SegmentWriter out, Delimiters delimiters, List<X12Issue> issues) {
        List<X12Issue> elements =
                issues.stream().filter(issue -> issue.element() > 0).toList();
        for (X12Issue issue : issues) {
            if (issue.element() == 0) {
                out.segment("AK3", issue.segmentId(), String.valueOf(issue.segment()), null, issue.code());
            }
        }
        if (!elements.isEmpty()) {
            X12Issue first = elements.get(0);
            out.segment("AK3", first.segmentId(), String.valueOf(first.segment()), null, "8");
            elements.forEach(issue -> writeElement(out, delimiters, issue));
        }
    }

    private static void writeElement(SegmentWriter out, Delimiters delimiters, X12Issue issue) {
        String place = issue.component() == 0
                ? String.valueOf(issue.element())
                : String.valueOf(issue.element()) + delimiters.component() + issue.component();
        X12Text value = X12Text.of(issue.value(), delimiters);
        boolean shown = value.representable() && value.text().length() <= LONGEST_BAD_VALUE;
        String reference = Received.digits(issue.reference(), 1, 4) ? issue.reference() : "";
        out.segment("AK4", place, reference, issue.code(), shown ? value.text() : "");
    }
}

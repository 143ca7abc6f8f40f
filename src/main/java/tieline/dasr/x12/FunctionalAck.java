package tieline.dasr.x12;

import java.util.List;
import java.util.Optional;

/**
 * A 997: whether a functional group that we sent is well formed, set by set. It says nothing about the accounts.
 *
 * @param setControl ST02 of the 997 itself
 * @param position number of its ST in the interchange
 * @param raw the text as received
 * @param issues small departures from the standard
 * @param functionalCode AK101, {@code GE} for our 814 groups
 * @param groupControl AK102, GS06 of our group
 * @param sets answers set by set; may be empty when the whole group has one status
 * @param status AK901
 * @param statusCode AK901 as it stands
 * @param included AK902, sets that our GE declared
 * @param received AK903, sets that were found
 * @param accepted AK904, sets that were taken
 * @param groupErrors AK905 to AK909
 */
public record FunctionalAck(
        String setControl,
        int position,
        String raw,
        List<X12Issue> issues,
        String functionalCode,
        String groupControl,
        List<SetAck> sets,
        AckStatus status,
        String statusCode,
        int included,
        int received,
        int accepted,
        List<String> groupErrors)
        implements TransactionSet {

    /** Keeps its own copies of the lists. */
    public FunctionalAck {
        issues = List.copyOf(issues);
        sets = List.copyOf(sets);
        groupErrors = List.copyOf(groupErrors);
    }

    @Override
    public String setType() {
        return "997";
    }

    /**
     * What this 997 says about one of our sets: its own answer where it has one, else the group's when the group is
     * wholly accepted or wholly rejected, else nothing.
     *
     * @param control ST02 of our set
     */
    public Optional<AckStatus> statusOf(String control) {
        Optional<AckStatus> own = sets.stream()
                .filter(set -> set.setControl().equals(control))
                .map(SetAck::status)
                .findFirst();
        return own.isPresent() ? own : Optional.of(status).filter(group -> group.accepted() || group.rejected());
    }

    /**
     * The answer about one transaction set (AK2 to AK5).
     *
     * @param setType AK201
     * @param setControl AK202, ST02 of our set
     * @param status AK501
     * @param statusCode AK501 as it stands
     * @param errors AK502 to AK506
     * @param notes where in the set the errors are (AK3, AK4)
     */
    public record SetAck(
            String setType,
            String setControl,
            AckStatus status,
            String statusCode,
            List<String> errors,
            List<X12Issue> notes) {

        /** Keeps its own copies of the lists. */
        public SetAck {
            errors = List.copyOf(errors);
            notes = List.copyOf(notes);
        }
    }
}

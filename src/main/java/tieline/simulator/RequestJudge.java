package tieline.simulator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gives each received set its verdict: the utility's own objections first, then the script's choice. */
final class RequestJudge {

    private final SimulatedUtility utility;
    private final String knownEsp;
    private final LedgerBook book;
    private final VerdictCycle cycle;
    private final Set<String> seenInThisFile = new HashSet<>();
    private int number;

    RequestJudge(SimulatedUtility utility, SimulatorSettings settings, LedgerBook book, SimulatorScript script) {
        this.utility = utility;
        this.knownEsp = settings.espDuns();
        this.book = book;
        this.cycle = VerdictCycle.of(script, settings.seed());
        this.number = book.setsReceived();
    }

    /** The groups with a verdict on each set, in order. */
    List<JudgedGroup> judge(List<GroupInspection> groups) {
        List<JudgedGroup> judged = new ArrayList<>();
        for (GroupInspection group : groups) {
            judged.add(new JudgedGroup(
                    group, group.sets().stream().map(this::judge).toList()));
        }
        return judged;
    }

    private JudgedSet judge(SetInspection inspection) {
        Verdict scripted = cycle.at(number++);
        DropRequest request = DropRequest.of(inspection.set());
        List<RejectReason> objections = request.objections(utility, knownEsp, isDuplicate(request.numbers()));
        boolean rejected = !objections.isEmpty() && scripted.kind() != Verdict.Kind.REFUSED;
        return JudgedSet.of(inspection, rejected ? Verdict.rejected(objections) : scripted);
    }

    private boolean isDuplicate(ReceivedRequest numbers) {
        boolean newTransaction = seenInThisFile.add("BGN02 " + numbers.transaction());
        boolean newTracking = seenInThisFile.add("LIN01 " + numbers.tracking());
        return !newTransaction || !newTracking || book.knowsRequest(numbers);
    }
}

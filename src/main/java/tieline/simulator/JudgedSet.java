package tieline.simulator;

import java.util.List;
import tieline.simulator.edi.TransactionSet;

/** One received set with its inspection, the request in it, and what the utility makes of it. */
record JudgedSet(SetInspection inspection, DropRequest request, Verdict verdict) {

    static JudgedSet of(SetInspection inspection, Verdict verdict) {
        TransactionSet set = inspection.set();
        return new JudgedSet(inspection, DropRequest.of(set), inspection.isSound() ? verdict : Verdict.REFUSED);
    }

    boolean isRefused() {
        return verdict.kind() == Verdict.Kind.REFUSED;
    }

    /** The faults its AK3s name: its own, or the invented one where only the script refuses it. */
    List<SegmentFault> faults() {
        return inspection.isSound() && isRefused()
                ? List.of(SegmentFault.inventedDateFault(request.date()))
                : inspection.faults();
    }

    /** The codes after AK5*R. */
    List<String> codes() {
        return inspection.isSound() ? List.of("5") : inspection.codes();
    }
}

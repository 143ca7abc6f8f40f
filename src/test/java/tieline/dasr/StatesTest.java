package tieline.dasr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The two state tables, written out: whoever changes one changes it here too. */
class StatesTest {

    @Test
    void aBatchTakesExactlyTheseSteps() {
        List<String> steps = new ArrayList<>();
        for (BatchStatus from : BatchStatus.values()) {
            Arrays.stream(BatchStatus.values()).filter(from::canBecome).forEach(to -> steps.add(from + ">" + to));
        }
        assertThat(steps)
                .containsExactlyInAnyOrder(
                        "PREPARING>DRAFT",
                        "PREPARING>CANCELLED",
                        "DRAFT>WAITING",
                        "DRAFT>CANCELLED",
                        "WAITING>DRAFT",
                        "WAITING>GO",
                        "WAITING>NO_GO",
                        "WAITING>CANCELLED",
                        "GO>WAITING",
                        "GO>DRAFT",
                        "GO>SENDING",
                        "GO>CANCELLED",
                        "NO_GO>WAITING",
                        "NO_GO>DRAFT",
                        "NO_GO>CANCELLED",
                        "SENDING>DRAFT",
                        "SENDING>SENT",
                        "SENDING>CANCELLED",
                        "SENT>CLOSED");
    }

    @Test
    void aRequestTakesExactlyTheseSteps() {
        assertThat(RequestStatus.allowedSteps())
                .containsExactlyInAnyOrder(
                        "VALID>INVALID",
                        "VALID>EXCLUDED",
                        "VALID>RELEASED",
                        "VALID>CANCELLED",
                        "INVALID>VALID",
                        "INVALID>EXCLUDED",
                        "EXCLUDED>VALID",
                        "EXCLUDED>INVALID",
                        "RELEASED>SENT",
                        "RELEASED>CANCELLED",
                        "SENT>RECEIVED",
                        "SENT>ACKED",
                        "SENT>NACKED",
                        "SENT>PENDING",
                        "SENT>ACCEPTED",
                        "SENT>REJECTED",
                        "SENT>CANCELLED",
                        "RECEIVED>ACKED",
                        "RECEIVED>NACKED",
                        "RECEIVED>PENDING",
                        "RECEIVED>ACCEPTED",
                        "RECEIVED>REJECTED",
                        "ACKED>PENDING",
                        "ACKED>ACCEPTED",
                        "ACKED>REJECTED",
                        "PENDING>ACCEPTED",
                        "PENDING>REJECTED",
                        "ACCEPTED>SWITCHED",
                        "NACKED>SUPERSEDED",
                        "REJECTED>SUPERSEDED");
    }

    @ParameterizedTest
    @EnumSource(RequestStatus.class)
    void onlyAFinalRequestHasNoWayOn(RequestStatus status) {
        boolean hasWayOn = Arrays.stream(RequestStatus.values()).anyMatch(status::canBecome);
        // An excluded one can be put back while its batch is prepared, and is final once the batch has left.
        assertThat(status.isFinal()).isEqualTo(!hasWayOn || status == RequestStatus.EXCLUDED);
    }

    @ParameterizedTest
    @EnumSource(RequestStatus.class)
    void aLiveRequestIsNotFinalAndNotRefused(RequestStatus status) {
        assertThat(status.isLive() && (status.isFinal() || status.isRefused())).isFalse();
    }
}

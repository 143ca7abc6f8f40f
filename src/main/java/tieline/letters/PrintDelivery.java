package tieline.letters;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts the printed letters of a mailing into files for the mail house, part by part, by ZIP. */
@Component
class PrintDelivery {

    private final PrintSteps steps;

    PrintDelivery(PrintSteps steps) {
        this.steps = steps;
    }

    /** Makes the files that are not made yet. */
    void deliver(UUID mailingId, WorkProgress progress) {
        int total = steps.waiting(mailingId);
        int done = 0;
        while (done < total) {
            progress.at(done, total + 1L, done + " of " + total + " letters in files for the mail house");
            int taken = steps.nextPart(mailingId);
            if (taken == 0) {
                return;
            }
            done += taken;
        }
    }
}

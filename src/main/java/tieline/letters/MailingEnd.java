package tieline.letters;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a mailing is after its job ended. */
@Service
class MailingEnd {

    private final MailingRepository mailings;
    private final LetterStore letters;
    private final MailingSteps steps;
    private final Clock clock;

    MailingEnd(MailingRepository mailings, LetterStore letters, MailingSteps steps, Clock clock) {
        this.mailings = mailings;
        this.letters = letters;
        this.steps = steps;
        this.clock = clock;
    }

    /** Everything is made; answers what became of it in a sentence. */
    @Transactional
    public String reached(UUID mailingId) {
        Mailing mailing = mailings.lockById(mailingId).orElseThrow();
        int sent = letters.count(mailingId, LetterStatus.SENT, LetterStatus.RETURNED);
        int open = letters.count(mailingId, LetterStatus.NOT_SENT, LetterStatus.IN_DOUBT);
        String result = sent + " letters sent" + (open == 0 ? "" : ", " + open + " need a person");
        if (mailing.status() == MailingStatus.RELEASED) {
            mailing.done(clock.instant());
            mailings.saveAndFlush(mailing);
            steps.tell(mailing, "mailing.produced", "Produced: " + result, null);
        }
        return result;
    }

    /** The job gave up; the mailing says why and can be gone on with. */
    @Transactional
    public void failed(UUID mailingId, String reason) {
        mailings.lockById(mailingId)
                .filter(mailing -> mailing.status() == MailingStatus.RELEASED)
                .ifPresent(mailing -> {
                    mailing.failed(reason);
                    mailings.saveAndFlush(mailing);
                });
    }
}

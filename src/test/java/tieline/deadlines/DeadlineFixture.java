package tieline.deadlines;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;

/** Opens deadlines for tests as a feature would, in a transaction and in a person's name. */
public final class DeadlineFixture {

    private static final Citation SOURCE = new Citation("test-document.txt", "section 1");

    private final Deadlines deadlines;
    private final TransactionTemplate transaction;
    private final Actor person;

    public DeadlineFixture(Deadlines deadlines, TransactionTemplate transaction, Actor person) {
        this.deadlines = deadlines;
        this.transaction = transaction;
        this.person = person;
    }

    public String duty(String title, LocalDate due) {
        return open(NewDeadline.duty(subject(), title, "a rule for " + title, SOURCE, due));
    }

    public String ownedDuty(String title, LocalDate due) {
        return open(NewDeadline.duty(subject(), title, "a rule for " + title, SOURCE, due)
                .ownedBy(person));
    }

    public String window(String title, LocalDate due) {
        return open(NewDeadline.window(subject(), title, "a rule for " + title, SOURCE, due));
    }

    public String open(NewDeadline given) {
        String[] reference = {""};
        in(() -> reference[0] = deadlines.open(given));
        return reference[0];
    }

    public void in(Runnable work) {
        CurrentActor.runAs(person, () -> transaction.executeWithoutResult(status -> work.run()));
    }

    static DeadlineSubject subject() {
        String id = UUID.randomUUID().toString();
        return new DeadlineSubject("thing", id, "Thing " + id.substring(0, 4), "/accounts");
    }
}

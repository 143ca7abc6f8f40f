package tieline.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.platform.database.Ids;

/** The dry run: every recipient with the values of its letter, and what stands against each. */
@Service
class MailingCheck {

    private static final int ROWS_AT_ONCE = 500;

    private final MailingRepository mailings;
    private final TemplateVersionRepository versions;
    private final RecipientSources sources;
    private final LetterStore letters;
    private final LetterMaker maker;
    private final LetterMail mail;
    private final LetterSettings settings;

    MailingCheck(
            MailingRepository mailings,
            TemplateVersionRepository versions,
            RecipientSources sources,
            LetterStore letters,
            LetterMaker maker,
            LetterMail mail,
            LetterSettings settings) {
        this.mailings = mailings;
        this.versions = versions;
        this.sources = sources;
        this.letters = letters;
        this.maker = maker;
        this.mail = mail;
        this.settings = settings;
    }

    /** What the job tells while it works. */
    interface Progress {
        void at(int checked);
    }

    /** Plans all letters in one transaction; a dry run that is over is left as it is. */
    @Transactional
    public PlannedLetters check(UUID mailingId, Progress progress) {
        Mailing mailing = mailings.lockById(mailingId).orElseThrow();
        if (mailing.status() != MailingStatus.CHECKING) {
            MailingView view = mailing.view();
            return new PlannedLetters(
                    view.letters(), view.emails(), view.problems(), String.valueOf(view.contentHash()));
        }
        MailingView view = mailing.view();
        TemplateVersion version = versions.findById(view.versionId()).orElseThrow();
        Planning planning = new Planning(view, LetterMaker.Ready.of(version.text()), progress);
        sources.of(view.sourceKind()).each(view.sourceReference(), view.per(), planning::add);
        planning.flush();
        int count = planning.number - planning.problems;
        PlannedLetters planned = new PlannedLetters(count, planning.emails, planning.problems, hash(view));
        mailing.checked(planned, count > settings.secondPersonAbove());
        mailings.saveAndFlush(mailing);
        return planned;
    }

    /** SHA-256 over the text, the date and every recipient: what a release binds to. */
    @Transactional(readOnly = true)
    public String hash(MailingView mailing) {
        TemplateVersion version = versions.findById(mailing.versionId()).orElseThrow();
        Hashes.Running running = Hashes.running();
        running.add("tieline mailing 1");
        running.add(version.text().hash());
        running.add(mailing.letterDate().toString());
        running.add(letters.lettersHash(mailing.mailingId()));
        return running.hex();
    }

    /** The dry run could not be finished. */
    @Transactional
    public void failed(UUID mailingId, String reason) {
        mailings.lockById(mailingId)
                .filter(mailing -> mailing.status() == MailingStatus.CHECKING)
                .ifPresent(mailing -> mailing.failed(reason));
    }

    /** Letters on their way into the database. */
    private final class Planning {

        private final MailingView mailing;
        private final LetterMaker.Ready text;
        private final Progress progress;
        private final List<LetterStore.Planned> waiting = new ArrayList<>();
        private int number;
        private int problems;
        private int emails;

        Planning(MailingView mailing, LetterMaker.Ready text, Progress progress) {
            this.mailing = mailing;
            this.text = text;
            this.progress = progress;
        }

        void add(Recipient recipient) {
            number++;
            Channel channel = recipient.wantsEmail() && recipient.email() != null && mail.isSetUp()
                    ? Channel.EMAIL
                    : Channel.PRINT;
            MergeValues values = LetterMaker.printable(
                    new MergeValues(recipient.values(), recipient.accounts()).with(maker.common(mailing.letterDate())));
            List<String> window = maker.window(recipient);
            String problem = maker.problem(text, recipient, window, values, channel);
            problems += problem == null ? 0 : 1;
            emails += problem == null && channel == Channel.EMAIL ? 1 : 0;
            waiting.add(new LetterStore.Planned(
                    Ids.next(), number, recipient, window, channel, letters.asJson(values), problem));
            if (waiting.size() == ROWS_AT_ONCE) {
                flush();
            }
        }

        void flush() {
            if (!waiting.isEmpty()) {
                letters.plan(mailing.mailingId(), waiting);
                waiting.clear();
            }
            progress.at(number);
        }
    }
}

package tieline.letters.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tieline.approvals.ApprovalPanels;
import tieline.approvals.SubjectRef;
import tieline.audit.AuditTrail;
import tieline.letters.HtmlNode;
import tieline.letters.LetterPermissions;
import tieline.letters.MailingStatus;
import tieline.letters.MailingView;
import tieline.letters.Mailings;
import tieline.letters.Per;
import tieline.letters.RecipientSources;
import tieline.letters.Templates;
import tieline.platform.jobs.Job;
import tieline.platform.jobs.JobQueue;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.Choice;
import tieline.platform.web.ProgressView;
import tieline.platform.web.Shape;
import tieline.platform.web.StateMark;

/** What the pages of mailings show. */
@Component
class MailingPage {

    private static final int HISTORY = 50;
    private static final int PROBLEMS = 20;

    private final Mailings mailings;
    private final Templates templates;
    private final RecipientSources sources;
    private final ApprovalPanels approvals;
    private final JobQueue jobs;
    private final AuditTrail audit;

    MailingPage(
            Mailings mailings,
            Templates templates,
            RecipientSources sources,
            ApprovalPanels approvals,
            JobQueue jobs,
            AuditTrail audit) {
        this.mailings = mailings;
        this.templates = templates;
        this.sources = sources;
        this.approvals = approvals;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** What can be chosen for a new mailing. */
    void choices(Model model) {
        List<Choice> texts = new ArrayList<>(List.of(new Choice("", "Choose")));
        templates
                .approved()
                .forEach(text -> texts.add(new Choice(text.versionId().toString(), text.label())));
        List<Choice> recipients = new ArrayList<>(List.of(new Choice("", "Choose")));
        sources.all()
                .forEach(source -> source.choices()
                        .forEach(version -> recipients.add(new Choice(
                                source.kind() + ":" + version.reference(), source.label() + ": " + version.label()))));
        model.addAttribute("texts", texts);
        model.addAttribute("recipients", recipients);
        model.addAttribute(
                "pers",
                Arrays.stream(Per.values())
                        .map(per -> new Choice(per.name(), per.label()))
                        .toList());
    }

    /** How far the job is that works on the mailing; false when none runs. */
    boolean work(Model model, MailingView mailing) {
        UUID jobId = mailing.jobId();
        Job job = jobId == null ? null : jobs.find(jobId).orElse(null);
        boolean byJob = mailing.status() == MailingStatus.CHECKING || mailing.status() == MailingStatus.RELEASED;
        if (job == null || !job.status().isOpen() || !byJob) {
            return false;
        }
        String said = job.message();
        model.addAttribute(
                "work",
                new ProgressView(
                        said == null ? job.label() : said,
                        job.progressDone(),
                        job.progressTotal(),
                        "letters",
                        true,
                        new StateMark(Shape.UNDER_WAY, mailing.status().label()),
                        mailing.address()));
        return true;
    }

    void show(Model model, MailingView mailing, int letter) {
        Actor person = CurrentActor.get();
        model.addAttribute("mailing", mailing);
        model.addAttribute("mark", LetterMarks.of(mailing.status()));
        model.addAttribute("problems", mailings.problems(mailing.mailingId(), PROBLEMS));
        Map<StateMark, Integer> counts = new LinkedHashMap<>();
        mailings.counts(mailing.mailingId()).forEach((status, count) -> counts.put(LetterMarks.of(status), count));
        model.addAttribute("counts", counts);
        model.addAttribute("parts", mailings.printParts(mailing.mailingId()));
        model.addAttribute("history", audit.history("letter-mailing", mailing.mailingId(), HISTORY));
        model.addAttribute(
                "approval",
                approvals
                        .of(new SubjectRef("letter-mailing", mailing.mailingId()))
                        .orElse(null));
        model.addAttribute(
                "mayRelease",
                LetterPermissions.release(person, mailing.status()).granted());
        model.addAttribute(
                "mayCancel", LetterPermissions.cancel(person, mailing.status()).granted());
        model.addAttribute("mayWrite", LetterPermissions.write(person).granted());
        mailings.proof(mailing, Math.max(1, letter)).ifPresent(proof -> {
            model.addAttribute("proof", proof);
            model.addAttribute("body", HtmlNode.parse(proof.paper().body()));
        });
    }
}

package tieline.notices.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tieline.approvals.ApprovalPanels;
import tieline.audit.AuditTrail;
import tieline.deadlines.BusinessDays;
import tieline.deadlines.DeadlinePages;
import tieline.notices.NoticePermissions;
import tieline.notices.NoticeStatus;
import tieline.notices.NoticeView;
import tieline.notices.Posting;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.Choice;

/** Puts the page of one notice together. */
@Component
class NoticePage {

    static final String TEMPLATE = "notices/show";

    private static final String KIND = "notice";
    private static final int HISTORY = 50;

    private final ApprovalPanels panels;
    private final DeadlinePages deadlines;
    private final BusinessDays businessDays;
    private final AuditTrail audit;

    NoticePage(ApprovalPanels panels, DeadlinePages deadlines, BusinessDays businessDays, AuditTrail audit) {
        this.panels = panels;
        this.deadlines = deadlines;
        this.businessDays = businessDays;
        this.audit = audit;
    }

    void fill(NoticeView notice, Model model) {
        Actor actor = CurrentActor.get();
        NoticeView.@Nullable Issued issued = notice.issued();
        boolean agreed = issued != null && issued.agreed();
        model.addAttribute("notice", notice);
        model.addAttribute("state", NoticeMarks.of(notice.status()));
        model.addAttribute("approval", panels.of(notice.subject()).orElse(null));
        model.addAttribute("deadlines", deadlines.of(KIND, notice.reference()));
        model.addAttribute("history", audit.history(KIND, notice.reference(), HISTORY));
        model.addAttribute("assumption", businessDays.assumption());
        model.addAttribute(
                "mayChange", NoticePermissions.change(actor, notice.status()).granted());
        model.addAttribute(
                "mayReopen", NoticePermissions.reopen(actor, notice.status()).granted());
        model.addAttribute(
                "mayIssue", NoticePermissions.issue(actor, notice.status()).granted());
        model.addAttribute(
                "mayCancel",
                agreed
                        && NoticePermissions.recordCancellation(actor, notice.status())
                                .granted());
        model.addAttribute(
                "mayAgree",
                NoticePermissions.agree(actor, notice.status(), agreed).granted());
        model.addAttribute(
                "ways",
                Arrays.stream(Posting.Way.values())
                        .map(way -> new Choice(way.name(), way.label()))
                        .toList());
        if (!model.containsAttribute("issueForm")) {
            model.addAttribute("issueForm", new IssueForm(null, null, null));
        }
        if (!model.containsAttribute("agreementForm")) {
            model.addAttribute("agreementForm", new AgreementForm(null, null));
        }
        if (!model.containsAttribute("cancellationForm")) {
            model.addAttribute("cancellationForm", new CancellationForm(null, null, null));
        }
    }

    /** What stands at the foot of the paper: anything but an issued notice says that it is none. */
    String label(NoticeView notice) {
        boolean issued = notice.status() == NoticeStatus.ISSUED || notice.status() == NoticeStatus.CANCELLED;
        return issued ? notice.reference() : notice.reference() + ", not issued";
    }
}

package tieline.notices;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tieline.audit.AuditEntry;
import tieline.audit.AuditTrail;

/** Tells the audit trail what happened to notices; its events are their timeline. */
@Component
class NoticeHistory {

    private final AuditTrail audit;

    NoticeHistory(AuditTrail audit) {
        this.audit = audit;
    }

    void tell(Notice notice, String action, String summary, @Nullable String why) {
        audit.record(AuditEntry.of(action, Notice.KIND, notice.reference(), notice.reference(), summary)
                .at(notice.address())
                .because(why));
    }
}

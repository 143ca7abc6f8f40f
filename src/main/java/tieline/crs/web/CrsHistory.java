package tieline.crs.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import tieline.accounts.Utility;
import tieline.audit.AuditTrail;
import tieline.crs.CrsInputs;
import tieline.crs.CrsPosting;
import tieline.ledger.LedgerAudit;
import tieline.platform.web.TimelineEntry;

/** What happened to months of the tracking account: their inputs and their months in the ledger. */
@Component
class CrsHistory {

    private static final int OF_A_MONTH = 50;
    private static final int MONTHS = 3;
    private static final int SHOWN = 12;

    private final AuditTrail audit;

    CrsHistory(AuditTrail audit) {
        this.audit = audit;
    }

    /** Of one month, the latest first. */
    List<TimelineEntry> of(Utility utility, YearMonth month) {
        List<TimelineEntry> all = new ArrayList<>(ledger(utility, month));
        all.addAll(audit.history(CrsInputs.SUBJECT, utility + " " + month, OF_A_MONTH));
        all.sort(Comparator.comparing(TimelineEntry::at).reversed());
        return all;
    }

    private List<TimelineEntry> ledger(Utility utility, YearMonth month) {
        return audit.history(LedgerAudit.MONTH, LedgerAudit.subject(CrsPosting.ledger(utility), month), OF_A_MONTH);
    }

    /** What happened in the ledger in the last months of an account, the latest first. */
    List<TimelineEntry> of(TrackingAccount account) {
        List<YearMonth> months = account.all();
        return months.subList(Math.max(0, months.size() - MONTHS), months.size()).stream()
                .flatMap(month -> ledger(account.utility(), month).stream())
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .limit(SHOWN)
                .toList();
    }
}

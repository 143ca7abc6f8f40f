package tieline.notices;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** What the pages show of notices. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('ANALYST', 'MANAGER', 'COMPLIANCE')")
public class NoticePages {

    private final NoticeQueries queries;
    private final NoticeRepository notices;
    private final NoticeJson json;

    NoticePages(NoticeQueries queries, NoticeRepository notices, NoticeJson json) {
        this.queries = queries;
        this.notices = notices;
        this.json = json;
    }

    /** One page of those that match, the newest first. */
    public KeysetPage<NoticeRow> page(NoticeFilter filter, Place place, int size) {
        return queries.page(filter, place, size);
    }

    /** How many match. */
    public long count(NoticeFilter filter) {
        return queries.count(filter);
    }

    /** Hands over every one that matches, the newest first. */
    public void all(NoticeFilter filter, Consumer<NoticeRow> sink) {
        queries.all(filter, sink);
    }

    /**
     * One notice.
     *
     * @throws NoticeNotFoundException when there is none
     */
    public NoticeView get(String reference) {
        Notice notice = notices.findByReference(reference).orElseThrow(() -> new NoticeNotFoundException(reference));
        NoticeDraft draft = json.draft(notice.draft());
        boolean open = notice.status() == NoticeStatus.DRAFT;
        return new NoticeView(
                notice.subject(),
                notice.reference(),
                notice.status(),
                notice.madeBy(),
                notice.madeByName(),
                draft,
                notice.textVersion(),
                blocks(notice, draft),
                open ? NoticeRules.refusals(draft) : List.of(),
                notice.contentHash(),
                issued(notice),
                queries.cancellations(notice.noticeId()).stream()
                        .map(back -> new NoticeView.Returned(
                                Posting.Way.valueOf(back.way()).label(),
                                back.postedOn(),
                                back.inTime(),
                                back.remark(),
                                back.recordedByName()))
                        .toList());
    }

    /** The document that a draft would compose; empty for customers who get no notice. */
    public List<Block> preview(NoticeDraft draft) {
        return NoticeClass.of(draft.customerClass()).isEmpty() || draft.offer().referenceUse() <= 0
                ? List.of()
                : NoticeText.of(draft);
    }

    private List<Block> blocks(Notice notice, NoticeDraft draft) {
        String document = notice.document();
        return document == null ? preview(draft) : json.blocks(document);
    }

    private static NoticeView.@Nullable Issued issued(Notice notice) {
        if (notice.issuedAt() == null) {
            return null;
        }
        return new NoticeView.Issued(
                Objects.requireNonNull(notice.issuedByName()),
                Objects.requireNonNull(notice.issuedAt()),
                Objects.requireNonNull(notice.providedOn()),
                notice.signedOn(),
                notice.verifiedOn(),
                notice.cancelUntil(),
                notice.deadline());
    }
}

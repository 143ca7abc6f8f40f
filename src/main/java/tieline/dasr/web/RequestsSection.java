package tieline.dasr.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tieline.dasr.BatchCounts;
import tieline.dasr.BatchDetails;
import tieline.dasr.BatchReader;
import tieline.dasr.BatchStatus;
import tieline.dasr.BatchView;
import tieline.dasr.RequestFilter;
import tieline.dasr.RequestGroup;
import tieline.dasr.RequestRow;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** The requests of a batch's page: tabs with counts, one page of rows, those that need a person first. */
@Component
class RequestsSection {

    private static final int PAGE_SIZE = 50;

    private static final List<RequestGroup> TABS = List.of(
            RequestGroup.ALL,
            RequestGroup.TO_CORRECT,
            RequestGroup.REFUSED,
            RequestGroup.WAITING,
            RequestGroup.VALID,
            RequestGroup.ACCEPTED,
            RequestGroup.EXCLUDED,
            RequestGroup.ENDED);

    private final BatchReader reader;

    RequestsSection(BatchReader reader) {
        this.reader = reader;
    }

    /**
     * What the address asks for; what it does not know shows all.
     *
     * @param show a group's word
     * @param q a search
     */
    record Asked(
            @Nullable String show,
            @Nullable String q,
            @Nullable String after,
            @Nullable String before) {

        static final Asked NOTHING = new Asked(null, null, null, null);

        RequestFilter filter() {
            RequestGroup group =
                    show == null ? RequestGroup.ALL : RequestGroup.ofCode(show).orElse(RequestGroup.ALL);
            return new RequestFilter(group, q == null || q.isBlank() ? null : q.strip());
        }
    }

    RequestsView of(BatchDetails details, BatchActions may, Asked asked) {
        BatchView batch = details.batch();
        RequestFilter filter = asked.filter();
        KeysetPage<RequestRow> page =
                reader.requests(batch.batchId(), filter, Place.of(asked.after(), asked.before()), PAGE_SIZE);
        long total =
                filter.search() == null ? details.counts().of(filter.group()) : reader.count(batch.batchId(), filter);
        boolean changeable = may.change().granted() && batch.status() == BatchStatus.DRAFT;
        List<RequestLine> lines =
                page.rows().stream().map(row -> RequestLine.of(row, changeable)).toList();
        return new RequestsView(
                filter.group(),
                filter.search(),
                tabs(batch, details.counts(), filter.group()),
                lines,
                total,
                page.pager(PAGE_SIZE, lines.size() + " of " + total + (total == 1 ? " request" : " requests")),
                changeable,
                details.counts().of(RequestGroup.SENT) > 0);
    }

    private static List<RequestsView.Tab> tabs(BatchView batch, BatchCounts counts, RequestGroup current) {
        Stream<RequestGroup> shown =
                TABS.stream().filter(group -> group == RequestGroup.ALL || group == current || counts.of(group) > 0);
        Stream<RequestGroup> beside = TABS.contains(current) ? Stream.empty() : Stream.of(current);
        return Stream.concat(shown, beside)
                .map(group -> new RequestsView.Tab(
                        RequestsView.label(group),
                        counts.of(group),
                        "/dasr/" + batch.reference() + (group == RequestGroup.ALL ? "" : "?show=" + group.code()),
                        group == current))
                .toList();
    }
}

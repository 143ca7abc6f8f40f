package tieline.home;

import java.time.Instant;
import tieline.dasr.overview.BatchNews;
import tieline.platform.web.StateMark;

/** A decision or a sending to read. */
record NewsRow(StateMark mark, String what, String reference, String by, Instant at, String href) {

    static NewsRow of(BatchNews news) {
        String utility = news.utility().label();
        Integer requests = news.requests();
        String what = requests == null
                ? "D-DASR batch to " + utility
                : "File with " + Counted.things(requests, "request", "requests") + " to " + utility;
        String who = news.who();
        return new NewsRow(
                new StateMark(Shapes.of(news.kind()), news.kind().label()),
                what,
                news.batchReference(),
                who == null ? "" : who,
                news.at(),
                "/dasr/" + news.batchReference());
    }
}

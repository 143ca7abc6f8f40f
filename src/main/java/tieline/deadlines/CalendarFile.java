package tieline.deadlines;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Service;
import tieline.platform.security.CurrentActor;
import tieline.platform.time.Pacific;

/** A person's deadlines as an iCalendar file (RFC 5545): one event for each, with its rule, source and address. */
@Service
public class CalendarFile {

    private static final String DOMAIN = "@deadlines.tieline";

    private final DeadlinePages pages;
    private final Clock clock;

    CalendarFile(DeadlinePages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * The file.
     *
     * @param opened whose it is; it holds what this person may read now
     * @param absolute makes a whole address of one inside the application
     */
    public String write(CalendarFeeds.Opened opened, UnaryOperator<String> absolute) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Tieline//Deadlines 1.0//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", "Tieline deadlines"));
        DeadlineFilter filter =
                opened.onlyMine() ? DeadlineFilter.TO_DO.ownedBy(opened.person().personId()) : DeadlineFilter.TO_DO;
        Consumer<DeadlineItem> add = item -> calendar.add(event(item, absolute));
        CurrentActor.runAs(opened.person(), () -> pages.all(filter, add));
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private VEvent event(DeadlineItem item, UnaryOperator<String> absolute) {
        VEvent event = new VEvent(false);
        event.add(new Uid(item.key() + DOMAIN));
        event.add(new DtStamp(clock.instant()));
        event.add(item.toTheHour() ? new DtStart<>(item.dueAt()) : new DtStart<LocalDate>(item.dueOn()));
        event.add(new Summary(printable(item.title())));
        event.add(new Description(printable(description(item))));
        event.add(new Url(URI.create(absolute.apply(item.address()))));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    private String description(DeadlineItem item) {
        String late = item.isLate(clock.instant()) ? "LATE. " : "";
        String caveat = item.caveat() == null ? "" : " (" + item.caveat() + ")";
        String owner = item.ownerName() == null ? "nobody yet" : item.ownerName();
        return late + "Due " + Pacific.day(item.dueOn()) + ", Pacific time. Rule: " + item.rule() + caveat
                + ". Source: " + item.citation() + ". For: " + item.subject().label() + ". Owner: " + owner + ".";
    }

    /** Without control characters, which no calendar may hold. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}

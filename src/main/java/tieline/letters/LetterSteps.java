package tieline.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tieline.platform.time.Pacific;
import tieline.platform.web.TimelineEntry;

/** What happened to a letter, from what the letter itself keeps. */
public final class LetterSteps {

    private static final String WHO = "Tieline";

    private LetterSteps() {}

    /** Everything, the latest first. */
    public static List<TimelineEntry> all(LetterRow letter) {
        List<TimelineEntry> steps = new ArrayList<>();
        Instant produced = letter.producedAt();
        if (produced != null) {
            steps.add(TimelineEntry.of(produced, "PDF made and kept", WHO));
        }
        Instant sending = letter.sendingAt();
        if (sending != null) {
            steps.add(TimelineEntry.of(sending, "Handed to the mail server as " + letter.messageId(), WHO));
        }
        steps.addAll(told(letter));
        steps.sort(Comparator.comparing(TimelineEntry::at).reversed());
        return steps;
    }

    /** What a customer's or an account's page says of it: that it was sent, that it came back, that it is in doubt. */
    public static List<TimelineEntry> told(LetterRow letter) {
        List<TimelineEntry> steps = new ArrayList<>();
        String what = "Letter " + letter.reference();
        Instant sent = letter.sentAt();
        if (sent != null) {
            String how = letter.channel() == Channel.EMAIL ? " sent by e-mail to " + letter.email() : " sent by mail";
            steps.add(TimelineEntry.of(sent, what + how, WHO).asDecisive());
        }
        Instant sending = letter.sendingAt();
        String note = letter.note();
        if (sending != null && sent == null) {
            TimelineEntry open = TimelineEntry.of(
                    sending, what + ": " + letter.status().label().toLowerCase(Locale.ROOT), WHO);
            steps.add(note == null ? open : open.because(note));
        }
        LocalDate returned = letter.returnedOn();
        if (returned != null && sent != null) {
            Instant day = returned.atStartOfDay(Pacific.ZONE).toInstant();
            TimelineEntry back = TimelineEntry.of(day.isBefore(sent) ? sent : day, what + " came back", WHO);
            steps.add(note == null ? back : back.because(note));
        }
        return steps;
    }
}

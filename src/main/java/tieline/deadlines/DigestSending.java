package tieline.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import tieline.deadlines.DigestClaims.Recipient;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.security.People;
import tieline.platform.time.Pacific;
import tieline.platform.web.KeysetPage.Place;

/** Sends the daily e-mails whose hour has come. Without a configured mail server ({@code spring.mail.host}) it does nothing. */
@Service
public class DigestSending {

    private static final Logger log = LoggerFactory.getLogger(DigestSending.class);

    private final DigestClaims claims;
    private final DeadlinePages pages;
    private final DigestText text;
    private final People people;
    private final ObjectProvider<JavaMailSender> mail;
    private final String sender;
    private final Clock clock;

    DigestSending(
            DigestClaims claims,
            DeadlinePages pages,
            DigestText text,
            People people,
            ObjectProvider<JavaMailSender> mail,
            @Value("${tieline.mail.from}") String sender,
            Clock clock) {
        this.claims = claims;
        this.pages = pages;
        this.text = text;
        this.people = people;
        this.mail = mail;
        this.sender = sender;
        this.clock = clock;
    }

    /** Whether a mail server is configured. */
    public boolean isPossible() {
        return mail.getIfAvailable() != null;
    }

    /**
     * Sends what is due now, each person's at most once a day, however many nodes ask at once.
     *
     * @return how many e-mails left
     */
    public int sendDue() {
        JavaMailSender server = mail.getIfAvailable();
        if (server == null) {
            return 0;
        }
        ZonedDateTime now = Pacific.at(clock.instant());
        LocalDate today = now.toLocalDate();
        int sent = 0;
        for (Recipient recipient : claims.due(today, now.getHour())) {
            Optional<Actor> person = people.find(recipient.userId());
            if (person.isPresent() && claims.claim(recipient.userId(), today)) {
                sent += send(server, recipient, person.get(), today) ? 1 : 0;
            }
        }
        return sent;
    }

    private boolean send(JavaMailSender server, Recipient recipient, Actor person, LocalDate today) {
        List<DeadlineItem> items = CurrentActor.callAs(person, () -> items(recipient, today));
        if (items.isEmpty()) {
            claims.ended(recipient.userId(), today, "NOTHING", null);
            return false;
        }
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(sender);
        message.setTo(recipient.email());
        message.setSubject(text.subject(items, today));
        message.setText(text.body(person.name(), items, today));
        try {
            server.send(message);
        } catch (MailException e) {
            log.warn("The daily e-mail to {} was not sent", recipient.userId(), e);
            claims.ended(recipient.userId(), today, "FAILED", reason(e));
            return false;
        }
        claims.ended(recipient.userId(), today, "SENT", null);
        return true;
    }

    private List<DeadlineItem> items(Recipient recipient, LocalDate today) {
        DeadlineFilter filter = DeadlineFilter.TO_DO.until(text.horizon(today));
        return pages.page(
                        recipient.onlyMine() ? filter.ownedBy(recipient.userId()) : filter,
                        Place.BEGINNING,
                        DigestText.LINES_MOST + 1)
                .rows();
    }

    private static String reason(MailException e) {
        String message = String.valueOf(e.getMessage());
        return message.length() <= 300 ? message : message.substring(0, 300);
    }
}

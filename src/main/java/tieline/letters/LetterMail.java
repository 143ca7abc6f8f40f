package tieline.letters;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Writes e-mails with a letter in them, and opens the way to the mail server of the settings ({@code spring.mail}). */
@Component
class LetterMail {

    private final ObjectProvider<JavaMailSenderImpl> sender;
    private final LetterSettings settings;
    private final String from;
    private final Clock clock;

    LetterMail(
            ObjectProvider<JavaMailSenderImpl> sender,
            LetterSettings settings,
            @Value("${tieline.mail.from}") String from,
            Clock clock) {
        this.sender = sender;
        this.settings = settings;
        this.from = from;
        this.clock = clock;
    }

    /** Whether there is a mail server; without one every letter goes on paper. */
    boolean isSetUp() {
        JavaMailSenderImpl configured = sender.getIfAvailable();
        return configured != null
                && configured.getHost() != null
                && !configured.getHost().isBlank();
    }

    /** A connection to the mail server; the caller closes it. */
    Transport connect() throws MessagingException {
        JavaMailSenderImpl configured = sender.getObject();
        Transport transport = configured.getSession().getTransport("smtp");
        transport.connect(
                configured.getHost(), configured.getPort(), configured.getUsername(), configured.getPassword());
        return transport;
    }

    /** The number an e-mail keeps in every attempt, so that no server and no reader takes two for different ones. */
    String messageId(LetterContent letter) {
        String domain = from.substring(from.indexOf('@') + 1);
        return "<" + letter.letterId() + "@" + domain + ">";
    }

    /** The e-mail with the letter as its attachment. */
    MimeMessage message(LetterContent letter, String subject, byte[] pdf) throws MessagingException {
        Fixed message = new Fixed(sender.getObject().getSession(), messageId(letter));
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        LetterSettings.Provider provider = settings.provider();
        try {
            helper.setFrom(new InternetAddress(from, provider.name(), StandardCharsets.UTF_8.name()));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(String.valueOf(letter.email()), true));
        helper.setSubject(subject);
        helper.setText("Your letter from " + provider.name() + " is attached: " + subject + ".\n\nQuestions? Call "
                + provider.phone() + ", " + provider.hours() + ".\n\n" + letter.reference() + "\n");
        helper.addAttachment(
                letter.reference().replace('/', '-') + ".pdf", new ByteArrayResource(pdf), "application/pdf");
        helper.setSentDate(Date.from(clock.instant()));
        message.saveChanges();
        return message;
    }

    /** A message that keeps the number it was given. */
    private static final class Fixed extends MimeMessage {

        private final String number;

        Fixed(Session session, String number) {
            super(session);
            this.number = number;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }
}

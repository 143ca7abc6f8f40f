package tieline.letters;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends letters by e-mail, each at most once. Before a letter is handed to the mail server that intent is committed, with the
 * number the e-mail carries; afterwards the outcome. Where the application stopped in between, nobody here knows whether the
 * server took it: the letter is in doubt, is never sent again by itself, and a person finds out in the server's log.
 */
@Component
class EmailDelivery {

    private static final Logger log = LoggerFactory.getLogger(EmailDelivery.class);
    private static final int LETTERS_AT_ONCE = 50;

    private final EmailSteps steps;
    private final LetterMail mail;
    private final ProductionSteps production;

    EmailDelivery(EmailSteps steps, LetterMail mail, ProductionSteps production) {
        this.steps = steps;
        this.mail = mail;
        this.production = production;
    }

    /** Sends what is produced and not on its way; first says of what a stop left open that it is in doubt. */
    void deliver(UUID mailingId, WorkProgress progress) throws MessagingException {
        steps.doubt(mailingId);
        int total = steps.waiting(mailingId);
        if (total == 0) {
            return;
        }
        LetterMaker.Ready text = production.text(mailingId);
        int done = 0;
        try (Transport transport = mail.connect()) {
            List<LetterContent> next = steps.next(mailingId, LETTERS_AT_ONCE);
            while (!next.isEmpty()) {
                for (LetterContent letter : next) {
                    progress.at(done, total + 1L, done + " of " + total + " e-mails sent");
                    send(transport, text, letter);
                    done++;
                }
                next = steps.next(mailingId, LETTERS_AT_ONCE);
            }
        }
    }

    private void send(Transport transport, LetterMaker.Ready text, LetterContent letter) throws MessagingException {
        MimeMessage message;
        try {
            String subject = text.subject().fill(letter.values());
            message = mail.message(letter, subject, steps.document(letter.letterId()));
        } catch (AddressException e) {
            steps.intend(letter.letterId(), mail.messageId(letter));
            steps.notSent(letter.letterId(), "The e-mail address cannot be used: " + e.getMessage());
            return;
        }
        steps.intend(letter.letterId(), mail.messageId(letter));
        try {
            transport.sendMessage(message, message.getAllRecipients());
        } catch (SendFailedException e) {
            // The server refused the recipient before it had the message.
            log.warn("The mail server refused {}", letter.reference(), e);
            steps.notSent(letter.letterId(), "The mail server refused it: " + e.getMessage());
            return;
        } catch (MessagingException e) {
            // Broken off: it may have the message. The rest of the mailing waits for a new connection.
            steps.inDoubt(letter.letterId(), "The connection broke off while it was handed over: " + e.getMessage());
            throw e;
        }
        steps.sent(letter.letterId());
    }
}

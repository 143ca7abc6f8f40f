package tieline.mailings;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tieline.accounts.LinkedHistory;
import tieline.letters.LetterReader;
import tieline.platform.web.TimelineEntry;

/** Tells the accounts' room which letters its customers and accounts got. */
@Component
class LettersOfAccounts implements LinkedHistory {

    private final LetterReader letters;

    LettersOfAccounts(LetterReader letters) {
        this.letters = letters;
    }

    @Override
    public List<TimelineEntry> ofAccount(UUID accountId) {
        return letters.historyAbout(accountId);
    }

    @Override
    public List<TimelineEntry> ofCustomer(UUID customerId) {
        return letters.historyAbout(customerId);
    }
}

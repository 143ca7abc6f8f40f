package tieline.mailings;

import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tieline.accounts.Utility;
import tieline.letters.LetterSettings;

/** Whom a customer calls at the utility: only what the settings say. */
@Component
class UtilityPhones {

    private final LetterSettings settings;

    UtilityPhones(LetterSettings settings) {
        this.settings = settings;
    }

    /** The telephones of these utilities in a sentence; empty when one is not set, so that the dry run names the field. */
    String of(Collection<Utility> utilities) {
        boolean known =
                utilities.stream().allMatch(utility -> settings.utilityPhones().containsKey(utility.name()));
        return known
                ? utilities.stream()
                        .map(utility -> settings.utilityPhones().get(utility.name())
                                + (utilities.size() > 1 ? " (" + utility.label() + ")" : ""))
                        .collect(Collectors.joining(" or "))
                : "";
    }
}

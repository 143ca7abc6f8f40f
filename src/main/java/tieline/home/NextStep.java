package tieline.home;

import java.util.List;

/**
 * What a page says where there is nothing yet: what is absent, the rule, and the next step.
 *
 * @param actions where to go on; may be empty
 */
record NextStep(String title, String sentence, List<Action> actions) {

    /** A link. */
    record Action(String label, String href) {}

    private static final Action FILE = new Action("What the account file looks like", "/help#account-file");

    /** Nothing has been imported. */
    static NextStep importAccounts(boolean analyst) {
        return analyst
                ? new NextStep(
                        "No accounts yet",
                        "Everything begins with an account file: upload it, look at what it would change, and commit the "
                                + "good rows.",
                        List.of(new Action("Import accounts", "/accounts/import"), FILE))
                : new NextStep(
                        "No accounts yet",
                        "An analyst imports them from an account file. Lists, batches and decisions follow from there.",
                        List.of(FILE));
    }

    /** There are accounts and there was never a batch. */
    static NextStep freezeList() {
        return new NextStep(
                "No batch yet",
                "Filter the accounts that are to return to bundled service, freeze them as a list, and prepare a batch "
                        + "from it.",
                List.of(new Action("Choose accounts", "/accounts"), new Action("Open lists", "/lists")));
    }

    /** There is a frozen list and there was never a batch. */
    static NextStep prepareBatch(String listReference) {
        return new NextStep(
                "No batch yet",
                "A batch takes the accounts of one utility from a frozen list; " + listReference + " is the newest.",
                List.of(new Action("Prepare a batch", "/dasr/new?list=" + listReference)));
    }

    /** Everything is done. */
    static NextStep nothing(String rule) {
        return new NextStep("Nothing waits for you", rule, List.of());
    }
}

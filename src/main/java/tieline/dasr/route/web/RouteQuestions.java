package tieline.dasr.route.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tieline.accounts.Utility;
import tieline.dasr.route.Route;
import tieline.dasr.x12.Usage;

/** What about a route is not known for sure, in words; nothing of it is a statement of the utility. */
final class RouteQuestions {

    /** The number that the sample data uses for PG&amp;E, which is not PG&amp;E's. */
    private static final String INVENTED_PGE_DUNS = "987654321";

    private RouteQuestions() {}

    static List<String> of(RouteView view) {
        Route route = view.route();
        String utility = route.utility().label();
        List<String> questions = new ArrayList<>();
        if (view.stopped()) {
            questions.add(
                    "Files are marked as real business (ISA15 = P), and nothing goes over this route before a manager who did "
                            + "not change it has approved it as it stands.");
        }
        if (view.credentialMissing()) {
            questions.add("The configuration holds no credential of this name. Set tieline.credentials."
                    + String.valueOf(view.endpoint().credentialName()).toLowerCase(Locale.ROOT)
                    + ".password and start the application again.");
        }
        if (route.utility() == Utility.PGE
                && INVENTED_PGE_DUNS.equals(view.edi().receiverId())) {
            questions.add(
                    "The number 987654321 is invented for the sample data; it is not PG&E's. Ask PG&E for its own.");
        }
        if ("F".equals(view.edi().actionCode())) {
            questions.add("ASI01 = F follows the Drop guide of Pennsylvania, New Jersey, Delaware and Maryland. "
                    + utility + " may want another value: ask before the first file in production.");
        }
        questions.add(
                "Files follow the UIG style of the 814 in version 004010. " + utility + " has not certified them.");
        questions.add("The times after which an answer counts as late are set here. Compare them with the rules of "
                + utility + ".");
        if (route.usage() == Usage.TEST) {
            questions.add("Files are marked as tests (ISA15 = T): the utility checks them and switches no account.");
        }
        if (view.provenAt() == null) {
            questions.add("No file over this route has been acknowledged yet.");
        }
        return List.copyOf(questions);
    }
}

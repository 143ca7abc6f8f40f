package tieline.dasr.x12;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What a file of drop requests must fulfil before it is written. */
final class DropRules {

    /** The most transaction sets in a group that StAEDI can check; GE01 has room for ten times as many. */
    static final int MOST_REQUESTS = 99_999;

    private static final Pattern ACCOUNT = Pattern.compile("[0-9A-Z]{1,30}");
    private static final String OTHER_REASON = "A13";

    private final Envelope envelope;
    private final FieldCheck check;

    private DropRules(Envelope envelope) {
        this.envelope = envelope;
        this.check = new FieldCheck(envelope.delimiters());
    }

    static List<X12Problem> problems(Envelope envelope, DropTerms terms, List<DropRequest> requests) {
        DropRules rules = new DropRules(envelope);
        rules.checkRoute(terms);
        rules.checkNumberOf(requests);
        requests.forEach(rules::checkRequest);
        rules.checkUnique("tracking number", "LIN01", requests, DropRequest::trackingNumber);
        rules.checkUnique("transaction number", "BGN02", requests, DropRequest::transactionNumber);
        rules.checkUnique("utility account", "REF*12", requests, DropRequest::utilityAccount);
        return rules.check.problems();
    }

    private void checkRoute(DropTerms terms) {
        check.text(
                X12Problem.FILE,
                "utility's name",
                "N1*8S N102",
                envelope.receiver().name(),
                60);
        check.text(
                X12Problem.FILE,
                "name of the energy service provider",
                "N1*SJ N102",
                envelope.sender().name(),
                60);
        check.exact(X12Problem.FILE, "action code", "ASI01", terms.actionCode(), 1, 2);
        check.exact(X12Problem.FILE, "maintenance code", "ASI02", terms.maintenanceCode(), 3, 3);
        check.exact(X12Problem.FILE, "reason code", "REF*1P REF02", terms.reasonCode(), 1, 30);
        if (terms.reasonText() != null) {
            check.text(X12Problem.FILE, "reason text", "REF*1P REF03", terms.reasonText(), 80);
        } else if (terms.reasonCode().equals(OTHER_REASON)) {
            check.text(X12Problem.FILE, "reason text", "REF*1P REF03", "", 80);
        }
    }

    private void checkNumberOf(List<DropRequest> requests) {
        if (requests.isEmpty()) {
            check.add(file("holds no request", "Put at least one account into the file"));
        } else if (requests.size() > MOST_REQUESTS) {
            check.add(file("holds more than " + MOST_REQUESTS + " requests", "Divide them over several files"));
        }
    }

    private static X12Problem file(String problem, String fix) {
        return new X12Problem(X12Problem.FILE, "list of requests", "GE01", problem, fix);
    }

    private void checkRequest(DropRequest request) {
        String subject = request.trackingNumber();
        check.exact(subject, "transaction number", "BGN02", request.transactionNumber(), 1, 30);
        check.exact(subject, "tracking number", "LIN01", request.trackingNumber(), 1, 20);
        check.exact(subject, "ESP account", "REF*11", request.espAccount(), 1, 30);
        check.text(subject, "customer name", "N1*8R N102", request.customerName(), 60);
        if (!ACCOUNT.matcher(request.utilityAccount()).matches()) {
            check.add(new X12Problem(
                    subject,
                    "utility account",
                    "REF*12",
                    "\"" + request.utilityAccount() + "\" is not 1 to 30 letters and digits",
                    "Enter the account as on the utility's bill, without blanks, dashes or dots, with all zeros"));
        }
        int year = request.date().getYear();
        if (year < 1900 || year > 9999) {
            check.add(new X12Problem(subject, "date", "BGN03", "has the year " + year, "Correct the date"));
        }
    }

    private void checkUnique(
            String field, String element, List<DropRequest> requests, Function<DropRequest, String> value) {
        Set<String> seen = new HashSet<>();
        for (DropRequest request : requests) {
            String key = value.apply(request);
            if (!seen.add(key)) {
                check.add(new X12Problem(
                        request.trackingNumber(),
                        field,
                        element,
                        "\"" + key + "\" stands in this file twice",
                        "Leave one of the two requests out"));
            }
        }
    }
}

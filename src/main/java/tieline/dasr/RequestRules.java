package tieline.dasr;

import static tieline.dasr.RequestStatus.EXCLUDED;
import static tieline.dasr.RequestStatus.INVALID;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tieline.accounts.Utility;
import tieline.dasr.x12.Delimiters;
import tieline.dasr.x12.X12Text;
import tieline.platform.time.Pacific;

/**
 * All rules, in the order in which they are asked. The first one that excludes an account decides; otherwise everything
 * that makes it invalid is told at once, so that a person corrects it once.
 */
@Component
class RequestRules {

    /** The rule that a manager's override satisfies. */
    static final String RETURN_RIGHT = "return-right";

    /** The longest name that N102 carries, and the longest identifier that REF02 carries (X12 004010). */
    private static final int NAME_MAX = 60;

    private static final int REFERENCE_MAX = 30;

    private static final String PLAN = "Transition plan, tasks 17 and 18: \"all ... non-residential Accounts\"";
    private static final String ACTIVE = "Transition plan, tasks 1 and 2: \"Establish Active ... Account List\"";
    private static final String FORMAT = "X12 004010, transaction set 814";
    private static final String OURS = "Tieline's own rule";

    private static final Map<Utility, Pattern> ACCOUNT_NUMBERS = Map.of(
            Utility.PGE, Pattern.compile("[0-9]{10}"),
            Utility.SCE, Pattern.compile("[0-9]{10}"),
            Utility.SDGE, Pattern.compile("[0-9]{10}"));

    private static final String FREEZE_AGAIN = "Freeze the list again and prepare a batch from the new version.";
    private static final String CORRECT = "Correct the account by an import, then refresh the batch.";

    private final List<RequestRule> rules;

    RequestRules(DasrSettings settings) {
        this.rules = List.of(
                excludes(
                        "residential",
                        "customer class",
                        "Nothing, if the class is right. Otherwise correct the account and freeze the list again.",
                        PLAN,
                        RequestRules::residential),
                excludes(
                        "inactive",
                        "account status",
                        "Nothing, if the account is closed. Otherwise correct it and freeze the list again.",
                        ACTIVE,
                        RequestRules::inactive),
                excludes("switched", "earlier request", null, OURS, RequestRules::switched),
                excludes(
                        "live-request",
                        "earlier request",
                        "Wait for the end of that request, or cancel it in its batch, then refresh.",
                        "Tieline's own rule: an account has at most one live request",
                        RequestRules::live),
                excludes(
                        RETURN_RIGHT,
                        "return right",
                        "A manager may give a named override.",
                        "Tieline's own rule: the contract decides whether the provider may return its customer",
                        RequestRules::returnRight),
                invalid("list-out-of-date", "account list", FREEZE_AGAIN, OURS, RequestRules::outOfDate),
                invalid("account-number", "account number", CORRECT, FORMAT + ", REF*12", RequestRules::accountNumber),
                invalid(
                        "customer-name",
                        "customer name",
                        "Write the name as the utility's bill has it, by an import, then refresh the batch.",
                        FORMAT + ", N1*8R",
                        RequestRules::customerName),
                invalid("esp-account", "customer number", CORRECT, FORMAT + ", REF*11", RequestRules::espAccount),
                invalid(
                        "meter-number",
                        "meter number",
                        CORRECT,
                        "Setting tieline.dasr.meter-number-required-by",
                        account -> settings.meterNumberRequiredBy().contains(account.utility())
                                        && isBlank(account.meterNumber())
                                ? "The meter number is missing; the utility's profile asks for it."
                                : null));
    }

    /** What stands against sending the account, a person's reason before any rule; empty when nothing does. */
    Optional<Finding> judge(Candidate account) {
        String leftOut = account.leftOut();
        return leftOut != null ? Optional.of(Finding.leftOut(leftOut)) : judgeByRules(account);
    }

    /** What the rules have against sending the account; empty when nothing. */
    Optional<Finding> judgeByRules(Candidate account) {
        List<Finding> findings =
                rules.stream().flatMap(rule -> rule.check(account).stream()).toList();
        return findings.stream()
                .filter(finding -> finding.status() == EXCLUDED)
                .findFirst()
                .or(() -> together(findings));
    }

    List<RequestRule> all() {
        return rules;
    }

    private static Optional<Finding> together(List<Finding> findings) {
        if (findings.size() < 2) {
            return findings.stream().findFirst();
        }
        return Optional.of(new Finding(
                INVALID,
                joined(findings, Finding::rule, ","),
                joined(findings, Finding::field, ", "),
                joined(findings, Finding::problem, " "),
                joined(findings, Finding::fix, " ")));
    }

    private static String joined(List<Finding> findings, Function<Finding, @Nullable String> part, String separator) {
        return findings.stream()
                .map(part)
                .filter(text -> text != null)
                .distinct()
                .collect(Collectors.joining(separator));
    }

    private static @Nullable String residential(Candidate account) {
        if (account.customerClass().equals("residential")) {
            return "The account is residential; only non-residential accounts are returned.";
        }
        return account.listed().customerClass().equals("residential")
                ? "The account list says residential; only non-residential accounts are returned."
                : null;
    }

    private static @Nullable String inactive(Candidate account) {
        if (!account.status().equals("active")) {
            return "The account is inactive.";
        }
        return account.listed().status().equals("active") ? null : "The account list says inactive.";
    }

    private static @Nullable String switched(Candidate account) {
        return account.switchedOn() != null && account.switchedSinceItsData()
                ? "The account returned on " + Pacific.day(account.switchedOn()) + " by batch " + account.switchedIn()
                        + "."
                : null;
    }

    private static @Nullable String live(Candidate account) {
        return account.liveIn() == null
                ? null
                : "Batch " + account.liveIn() + " holds a live request for this account.";
    }

    private static @Nullable String returnRight(Candidate account) {
        return account.returnsWithContract() || account.overrideId() != null
                ? null
                : "The contract's return right is " + account.returnRight() + ".";
    }

    private static @Nullable String outOfDate(Candidate account) {
        Candidate.Listed listed = account.listed();
        String changes = Stream.of(
                        changed("number", listed.accountNumber(), account.accountNumber()),
                        changed("class", listed.customerClass(), account.customerClass()),
                        changed("status", listed.status(), account.status()),
                        changed("return right", listed.returnRight(), account.returnRight()))
                .filter(change -> !change.isEmpty())
                .collect(Collectors.joining(", "));
        return changes.isEmpty() ? null : "The account changed after the list was frozen: " + changes + ".";
    }

    private static String changed(String field, String listed, String now) {
        return listed.equals(now) ? "" : field + " " + listed + " is now " + now;
    }

    private static @Nullable String accountNumber(Candidate account) {
        Pattern pattern = ACCOUNT_NUMBERS.get(account.utility());
        return pattern != null && pattern.matcher(account.accountNumber()).matches()
                ? null
                : "\"" + account.accountNumber() + "\" is not a service account number of "
                        + account.utility().label() + ": 10 digits.";
    }

    private static @Nullable String customerName(Candidate account) {
        X12Text name = X12Text.of(account.customerName(), Delimiters.USUAL);
        if (!name.representable()) {
            return "The customer name has characters that the file cannot carry: " + name.refusedInWords() + ".";
        }
        if (name.text().isEmpty()) {
            return "The customer name is missing.";
        }
        return name.text().length() > NAME_MAX
                ? "The customer name has " + name.text().length() + " characters; the file carries " + NAME_MAX
                        + " and nothing is cut."
                : null;
    }

    private static @Nullable String espAccount(Candidate account) {
        String number = account.customerNumber();
        if (isBlank(number)) {
            return "The customer number, our own reference in the request, is missing.";
        }
        return number.length() > REFERENCE_MAX
                        || !X12Text.of(number, Delimiters.USUAL).text().equals(number)
                ? "The customer number \"" + number + "\" has small letters, characters that the file cannot carry, or"
                        + " more than " + REFERENCE_MAX + " characters; it is sent exactly as it stands."
                : null;
    }

    private static RequestRule excludes(
            String id,
            String field,
            @Nullable String fix,
            String source,
            Function<Candidate, @Nullable String> problem) {
        return new RequestRule(id, EXCLUDED, field, fix, source, problem);
    }

    private static RequestRule invalid(
            String id, String field, String fix, String source, Function<Candidate, @Nullable String> problem) {
        return new RequestRule(id, INVALID, field, fix, source, problem);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}

package tieline.dasr.x12;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A reason why a utility rejects a drop (REF*7G), in plain words.
 *
 * @param code as it stands in the answer
 * @param meaning what it says
 * @param category our division by what has to be done
 * @param nextStep our advice, not the utility's
 * @param source how sure the meaning is
 */
public record RejectCode(String code, String meaning, RejectCategory category, String nextStep, ReasonSource source) {

    private static final Map<String, RejectCode> TABLE = List.of(
                    published(
                            "A76",
                            "Account not found",
                            RejectCategory.IDENTITY,
                            "Compare the account with the last bill and the utility's list, correct it and send a new"
                                    + " request that links to this one."),
                    common(
                            "A77",
                            "Name mismatch",
                            RejectCategory.IDENTITY,
                            "Compare the legal name with the last bill, correct it and send a new request that links to"
                                    + " this one."),
                    common(
                            "A84",
                            "The account is not served by this energy service provider",
                            RejectCategory.IDENTITY,
                            "Find out with the utility who serves the account before anything is sent again."),
                    published(
                            "UND",
                            "Cannot identify the service provider",
                            RejectCategory.IDENTITY,
                            "Check our D&B number on this route with the utility, then send a new request."),
                    published(
                            "008",
                            "Account exists but is not active",
                            RejectCategory.STATE,
                            "Check whether the account is closed. Usually nothing is sent again."),
                    published(
                            "ABN",
                            "Duplicate request",
                            RejectCategory.STATE,
                            "Find the earlier request and its answer. Do not send again."),
                    published(
                            "NFI",
                            "Not first in: another request for the account came before (used for enrollment)",
                            RejectCategory.STATE,
                            "Ask the utility which request it took. Usually nothing is sent again."),
                    published(
                            "API",
                            "Required information missing",
                            RejectCategory.CONTENT,
                            "Find the missing field in the utility's words, fill it in and send a new request."),
                    published(
                            "FRB",
                            "Billing option not allowed (used for enrollment)",
                            RejectCategory.CONTENT,
                            "Compare the billing option with the utility's record and send a new request."),
                    published(
                            "DIV",
                            "Effective date is more than 45 days away",
                            RejectCategory.TIMING,
                            "Plan a new request for when the date is nearer."),
                    published(
                            "A13",
                            "Other reason",
                            RejectCategory.OTHER,
                            "Read the utility's words; if there are none, ask the utility."),
                    common(
                            "B14",
                            "Not eligible or invalid",
                            RejectCategory.OTHER,
                            "Ask the utility what exactly it refuses."))
            .stream()
            .collect(Collectors.toUnmodifiableMap(RejectCode::code, Function.identity()));

    /** The meaning of a code; an unknown one is kept and says that it is not in our table. */
    public static RejectCode of(String code) {
        RejectCode known = TABLE.get(code);
        return known != null
                ? known
                : new RejectCode(
                        code,
                        "Code " + code + " is not in our table",
                        RejectCategory.OTHER,
                        "Ask the utility what the code means and what to do.",
                        ReasonSource.NOT_IN_OUR_TABLE);
    }

    /** Whether the code is in our table. */
    public boolean known() {
        return source != ReasonSource.NOT_IN_OUR_TABLE;
    }

    private static RejectCode published(String code, String meaning, RejectCategory category, String nextStep) {
        return new RejectCode(code, meaning, category, nextStep, ReasonSource.PUBLISHED);
    }

    private static RejectCode common(String code, String meaning, RejectCategory category, String nextStep) {
        return new RejectCode(code, meaning, category, nextStep, ReasonSource.COMMON);
    }
}

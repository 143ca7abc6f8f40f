package tieline.dasr;

import org.jspecify.annotations.Nullable;

/**
 * What a rule, or a person, has against sending a request.
 *
 * @param status {@link RequestStatus#INVALID} where a correction helps, {@link RequestStatus#EXCLUDED} where the account
 *     stays out
 * @param rule the rule's identifier, or {@link #BY_PERSON}
 * @param field the field in words, such as "customer name"; null where a person decided
 * @param problem what is wrong, as a sentence
 * @param fix what to do about it, as a sentence; null where nothing is to be done
 */
public record Finding(
        RequestStatus status,
        String rule,
        @Nullable String field,
        String problem,
        @Nullable String fix) {

    /** The rule of an account that a person left out. */
    public static final String BY_PERSON = "left-out";

    /** Refuses a finding that is neither invalid nor excluded. */
    public Finding {
        if (status != RequestStatus.INVALID && status != RequestStatus.EXCLUDED) {
            throw new IllegalArgumentException("a finding makes a request invalid or excluded, not " + status);
        }
    }

    /** A person leaves the account out. */
    static Finding leftOut(String reason) {
        return new Finding(RequestStatus.EXCLUDED, BY_PERSON, null, reason, null);
    }
}

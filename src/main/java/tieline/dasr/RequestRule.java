package tieline.dasr;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One rule that an account must satisfy before it is sent.
 *
 * @param id stable identifier, stored with what it found
 * @param breach what an account that breaks it becomes: invalid or excluded
 * @param field the field it looks at, in words
 * @param fix what to do about a breach, as a sentence; null where nothing is to be done
 * @param source where the rule comes from
 * @param problem says what is wrong with an account, as a sentence, or null when nothing is
 */
record RequestRule(
        String id,
        RequestStatus breach,
        String field,
        @Nullable String fix,
        String source,
        Function<Candidate, @Nullable String> problem) {

    Optional<Finding> check(Candidate account) {
        return Optional.ofNullable(problem.apply(account)).map(said -> new Finding(breach, id, field, said, fix));
    }
}

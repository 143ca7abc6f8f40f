package tieline.users.web;

import org.springframework.validation.BindingResult;
import tieline.users.UserRuleException;

/** Puts a refusal of the service where the form shows its errors. */
final class Refusals {

    private Refusals() {}

    static void add(UserRuleException refusal, BindingResult entries) {
        String field = refusal.field();
        if (field == null) {
            entries.reject("refused", refusal.sentence());
        } else {
            entries.rejectValue(field, "refused", refusal.sentence());
        }
    }
}

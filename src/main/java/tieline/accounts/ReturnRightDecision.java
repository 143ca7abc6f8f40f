package tieline.accounts;

import org.jspecify.annotations.Nullable;

/**
 * What a person read in a contract about the return of the customer.
 *
 * @param reason why the right is set, in the person's words; required
 * @param clause the clause it rests on, such as "section 7.2"; required where the contract has one, that is for an
 *     explicit right and for a prohibition
 */
public record ReturnRightDecision(
        ReturnRight returnRight, String reason, @Nullable String clause) {

    /**
     * Refuses a decision without its reason or clause.
     *
     * @throws AccountRuleException with the sentence to show
     */
    public void requireComplete() {
        if (reason.isBlank()) {
            throw new AccountRuleException("Say why the return right is set.");
        }
        if (returnRight.restsOnClause() && (clause == null || clause.isBlank())) {
            throw new AccountRuleException("Name the clause: an explicit right and a prohibition rest on one.");
        }
    }
}

package tieline.accounts;

import java.util.Optional;
import tieline.platform.security.Actor;

/** Who may change accounts, books and lists: analysts. Everybody who may see them reads all of them. */
public final class AccountPermissions {

    private AccountPermissions() {}

    /** Why this person may not change accounts, make books or freeze lists; empty when they may. */
    public static Optional<String> refuseChange(Actor actor) {
        return actor.has("ANALYST")
                ? Optional.empty()
                : Optional.of("Only an analyst changes accounts, books and lists.");
    }
}

package tieline.users.web;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import tieline.audit.AuditTrail;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.users.UserPermissions;
import tieline.users.UserView;

/** What one user's page shows besides its forms: history, and why something may not be done. */
@Component
class UserPage {

    private static final int HISTORY = 50;

    private final AuditTrail audit;

    UserPage(AuditTrail audit) {
        this.audit = audit;
    }

    ModelAndView of(UserView user) {
        Actor actor = CurrentActor.get();
        return new ModelAndView("users/show", Map.of("user", user, "roleChoices", UsersController.roles()))
                .addObject("history", audit.history("user", user.userId(), HISTORY))
                .addObject("mayNotChangeRoles", or(UserPermissions.changeRoles(actor, user.userId())))
                .addObject("mayNotDisable", or(UserPermissions.disable(actor, user.userId())))
                .addObject(
                        "mayNotResetPassword",
                        or(UserPermissions.resetPassword(actor, user.userId(), user.sampleUser())));
    }

    private static String or(Optional<String> refusal) {
        return refusal.orElse("");
    }
}

package tieline.dasr.route;

import java.util.Locale;

/** A route names a credential that the configuration does not hold; the message names the property to set. */
public class MissingCredentialException extends RouteRefusedException {

    private static final long serialVersionUID = 1L;

    MissingCredentialException(String routeCode, String credentialName) {
        super("Route " + routeCode + " cannot sign in: its credential is not in the configuration. Set "
                + property(credentialName, "password") + " or " + property(credentialName, "private-key-file")
                + " and start the application again.");
    }

    private static String property(String credentialName, String what) {
        return "tieline.credentials." + credentialName.toLowerCase(Locale.ROOT) + "." + what;
    }
}

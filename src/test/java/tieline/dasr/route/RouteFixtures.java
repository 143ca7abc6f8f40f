package tieline.dasr.route;

import java.time.LocalTime;

/** Profiles for tests. */
public final class RouteFixtures {

    /** A fingerprint of the right form that belongs to no server. */
    public static final String FINGERPRINT = "SHA256:" + "A".repeat(43);

    private RouteFixtures() {}

    /** Test files through two directories. */
    public static RouteProfile folder(String send, String receive) {
        return profile(Endpoint.folder(send, receive));
    }

    /** Test files to a server; the credential has this name in the configuration. */
    public static RouteProfile sftp(String host, int port, String credentialName) {
        return profile(new Endpoint(RouteKind.SFTP, host, port, "esp", credentialName, FINGERPRINT, "in", "out"));
    }

    /** The same profile with another endpoint. */
    public static RouteProfile profile(Endpoint endpoint) {
        return new RouteProfile(endpoint, edi("987654321"), new RouteRules(LocalTime.of(17, 0), 100, 24, 3));
    }

    /** An X12 profile for the utility with this number. */
    public static EdiProfile edi(String receiverId) {
        return edi(receiverId, "T");
    }

    /** An X12 profile of real business. */
    public static EdiProfile productionEdi() {
        return edi("987654321", "P");
    }

    private static EdiProfile edi(String receiverId, String usage) {
        return new EdiProfile(
                "01",
                "123456789",
                "01",
                receiverId,
                "A UTILITY",
                "EXAMPLE ENERGY SERVICES",
                "1",
                "F",
                "A13",
                "ESP RETURNS ACCOUNT TO BUNDLED SERVICE",
                usage);
    }
}

package tieline.dasr.route;

/** Everything that an administrator sets for a route. */
public record RouteProfile(Endpoint endpoint, EdiProfile edi, RouteRules rules) {

    /** @throws RouteRefusedException with a sentence about the first value that cannot be right */
    void check() {
        endpoint.check();
        edi.check();
        rules.check();
    }

    /** Whether a connection and its partner stay what they were, so that what was tested is still what is used. */
    boolean leadsToTheSamePlaceAs(RouteProfile other) {
        return endpoint.equals(other.endpoint) && edi.namesSameParties(other.edi);
    }
}

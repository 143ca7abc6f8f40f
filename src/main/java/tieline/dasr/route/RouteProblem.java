package tieline.dasr.route;

/**
 * A value that a route cannot have.
 *
 * @param field the value's name, as in {@link Endpoint}, {@link EdiProfile} and {@link RouteRules}
 * @param sentence what is wrong or what to write instead
 */
public record RouteProblem(String field, String sentence) {}

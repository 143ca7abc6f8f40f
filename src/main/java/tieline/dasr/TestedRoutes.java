package tieline.dasr;

import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.accounts.Utility;
import tieline.platform.time.Pacific;

/**
 * Answers from the routes themselves. A route for real business needs a standing approval of exactly what it holds; over one for
 * tests, by which the utility switches no account, files may go before that.
 */
@Component
class TestedRoutes implements RouteReadiness {

    private final JdbcClient jdbc;

    TestedRoutes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Check check(Utility utility) {
        String label = "Route " + utility.label() + " tested";
        return jdbc.sql("""
                        SELECT on_hold, tested_at, usage_indicator = 'T' OR dasr_route_approved(route_id) AS approved
                        FROM dasr_routes WHERE utility = :utility AND in_use
                        """)
                .param("utility", utility.name())
                .query((row, n) -> {
                    OffsetDateTime tested = row.getObject("tested_at", OffsetDateTime.class);
                    if (row.getBoolean("on_hold")) {
                        return new Check(label, false, "On hold");
                    }
                    if (!row.getBoolean("approved")) {
                        return new Check(label, false, "Not approved as it stands");
                    }
                    return tested == null
                            ? new Check(label, false, "Not tested")
                            : new Check(label, true, Pacific.day(Pacific.dateOf(tested.toInstant())));
                })
                .optional()
                .orElse(new Check(label, false, "No route in use"));
    }
}

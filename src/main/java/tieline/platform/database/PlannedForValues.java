package tieline.platform.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Has PostgreSQL plan each statement for the values it is given. After some uses it keeps one plan for all of them, and the plan
 * that fits most values reads everything for a rare one, or for a batch that is new. Planning takes about half a millisecond.
 */
public final class PlannedForValues {

    private PlannedForValues() {}

    /** Until the end of the transaction. */
    public static void untilCommit(JdbcClient jdbc) {
        jdbc.sql("SET LOCAL plan_cache_mode = force_custom_plan").update();
    }
}

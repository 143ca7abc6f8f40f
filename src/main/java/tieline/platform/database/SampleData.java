package tieline.platform.database;

/**
 * Whether this application runs on the embedded sample database. Sample users and sample accounts exist only then, and
 * every page says so.
 *
 * @param present true on the embedded sample database
 */
public record SampleData(boolean present) {}

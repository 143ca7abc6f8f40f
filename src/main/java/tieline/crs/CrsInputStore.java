package tieline.crs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.accounts.Utility;
import tieline.platform.security.Actor;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** The table of inputs: versions are added, never changed. */
@Component
class CrsInputStore {

    /** Whether the row {@code c} is the latest version of its class and month, and one that the filter wants. */
    private static final String LATEST = """
            c.utility = ANY (:utilities) AND c.crs_class = ANY (:classes) AND c.source = ANY (:sources)
            AND NOT EXISTS (SELECT FROM crs_class_inputs l WHERE l.utility = c.utility AND l.month = c.month
                AND l.crs_class = c.crs_class AND l.version_no > c.version_no)""";

    private static final String ROWS = """
            SELECT c.*, i.reference AS import_reference
            FROM crs_class_inputs c LEFT JOIN crs_imports i ON i.import_id = c.import_id WHERE""" + " ";

    private static final Pattern CURSOR = Pattern.compile("[0-9]{4}-[0-9]{2}-01\\.[A-Z]{3,4}\\.[a-z_]{4,8}");

    private final JdbcClient jdbc;

    CrsInputStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until no other transaction holds the month, and holds it until this one ends. */
    void hold(Utility utility, YearMonth month) {
        jdbc.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))) waited")
                .param("name", "crs-month " + utility + " " + month)
                .query(Integer.class)
                .single();
    }

    /** The latest version of each class that has one, core first. */
    List<EnteredInput> latest(Utility utility, YearMonth month) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (crs_class) c.*, i.reference AS import_reference
                        FROM crs_class_inputs c LEFT JOIN crs_imports i ON i.import_id = c.import_id
                        WHERE utility = :utility AND month = :month
                        ORDER BY crs_class, version_no DESC
                        """)
                .param("utility", utility.name())
                .param("month", month.atDay(1))
                .query((row, n) -> entered(row))
                .list();
    }

    /** All versions of the month, the latest first, at most {@code limit}. */
    List<EnteredInput> versions(Utility utility, YearMonth month, int limit) {
        return jdbc.sql("""
                        SELECT c.*, i.reference AS import_reference
                        FROM crs_class_inputs c LEFT JOIN crs_imports i ON i.import_id = c.import_id
                        WHERE utility = :utility AND month = :month
                        ORDER BY entered_at DESC, crs_class, version_no DESC LIMIT :limit
                        """)
                .param("utility", utility.name())
                .param("month", month.atDay(1))
                .param("limit", limit)
                .query((row, n) -> entered(row))
                .list();
    }

    /** Every version of the months from the first to the last one, the latest first. */
    List<EnteredInput> versions(Utility utility, YearMonth first, YearMonth last) {
        return jdbc.sql("""
                        SELECT c.*, i.reference AS import_reference
                        FROM crs_class_inputs c LEFT JOIN crs_imports i ON i.import_id = c.import_id
                        WHERE utility = :utility AND month BETWEEN :first AND :last
                        ORDER BY entered_at DESC, crs_class, version_no DESC
                        """)
                .param("utility", utility.name())
                .param("first", first.atDay(1))
                .param("last", last.atDay(1))
                .query((row, n) -> entered(row))
                .list();
    }

    /** A page of the latest versions, the latest month first. */
    KeysetPage<EnteredInput> page(InputFilter filter, Place place, int size) {
        boolean backwards = place.isBackwards();
        String[] from = place.cursor() != null && CURSOR.matcher(place.cursor()).matches()
                ? place.cursor().split("\\.")
                : new String[0];
        String beyond = from.length == 0
                ? ""
                : " AND (c.month, c.utility, c.crs_class) " + (backwards ? ">" : "<")
                        + " (CAST(:month AS date), :utility, :class)";
        String way = backwards ? "" : " DESC";
        List<EnteredInput> read = new ArrayList<>(matching(
                        ROWS + LATEST + beyond + " ORDER BY c.month" + way + ", c.utility" + way + ", c.crs_class" + way
                                + " LIMIT :limit",
                        filter)
                .param("month", from.length == 0 ? "" : from[0])
                .param("utility", from.length == 0 ? "" : from[1])
                .param("class", from.length == 0 ? "" : from[2])
                .param("limit", size + 1)
                .query((row, n) -> entered(row))
                .list());
        if (backwards) {
            Collections.reverse(read);
        }
        return KeysetPage.of(
                read,
                size,
                place,
                row -> row.month().atDay(1) + "." + row.utility() + "."
                        + row.crsClass().daClass());
    }

    /** How many classes and months have an input that matches. */
    long count(InputFilter filter) {
        return matching("SELECT count(*) FROM crs_class_inputs c WHERE " + LATEST, filter)
                .query(Long.class)
                .single();
    }

    /** Hands over all that match, in the order of the list. */
    void each(InputFilter filter, Consumer<EnteredInput> work) {
        matching(ROWS + LATEST + " ORDER BY c.month DESC, c.utility DESC, c.crs_class DESC", filter)
                .query((row, n) -> entered(row))
                .list()
                .forEach(work);
    }

    private JdbcClient.StatementSpec matching(String sql, InputFilter filter) {
        return jdbc.sql(sql)
                .param("utilities", words(filter.utilities(), Utility.values(), Utility::name))
                .param("classes", words(filter.classes(), CrsClass.values(), CrsClass::daClass))
                .param("sources", words(filter.sources(), InputSource.values(), InputSource::code));
    }

    private static <E> String[] words(Set<E> chosen, E[] all, Function<E, String> word) {
        return (chosen.isEmpty() ? Arrays.stream(all) : chosen.stream())
                .map(word)
                .toArray(String[]::new);
    }

    /** Adds a version. Two with the same number cannot be: the key sees to it. */
    void add(EnteredInput version, Actor by) {
        ClassInput input = version.input();
        jdbc.sql("""
                        INSERT INTO crs_class_inputs (utility, month, crs_class, version_no, obligation_cents,
                            payment_cents, makeup_cents, uncollectable_cents, load_kwh, source, import_id, reason, entered_by,
                            entered_by_name, entered_at)
                        VALUES (:utility, :month, :class, :version, :obligation, :payment, :makeup, :uncollectable,
                            :load, :source, :import, :reason, :by, :byName, :at)
                        """)
                .param("utility", version.utility().name())
                .param("month", version.month().atDay(1))
                .param("class", version.crsClass().daClass())
                .param("version", version.versionNo())
                .param("obligation", input.obligation())
                .param("payment", input.payment())
                .param("makeup", input.makeUp())
                .param("uncollectable", input.uncollectable())
                .param("load", input.loadKwh())
                .param("source", version.source().code())
                .param("import", version.importId())
                .param("reason", version.reason())
                .param("by", by.personId())
                .param("byName", version.enteredByName())
                .param("at", version.enteredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static EnteredInput entered(ResultSet row) throws SQLException {
        return new EnteredInput(
                Utility.valueOf(row.getString("utility")),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                CrsClass.ofDaClass(row.getString("crs_class")).orElseThrow(),
                row.getInt("version_no"),
                new ClassInput(
                        row.getLong("obligation_cents"),
                        row.getLong("payment_cents"),
                        row.getLong("makeup_cents"),
                        row.getLong("uncollectable_cents"),
                        row.getBigDecimal("load_kwh")),
                InputSource.ofCode(row.getString("source")),
                row.getObject("import_id", UUID.class),
                row.getString("import_reference"),
                row.getString("reason"),
                row.getString("entered_by_name"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }
}

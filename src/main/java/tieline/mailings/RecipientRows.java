package tieline.mailings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.accounts.Utility;
import tieline.approvals.SubjectRef;
import tieline.letters.AccountLine;
import tieline.letters.MergeField;
import tieline.letters.Per;
import tieline.letters.PostalStates;
import tieline.letters.Recipient;

/** Makes recipients of rows of frozen lists, customer by customer. */
@Component
class RecipientRows {

    /** The columns every source selects, from rows {@code r} of a frozen list. */
    static final String COLUMNS = """
            r.account_id, r.customer_id, r.utility, r.account_number, r.customer_number, r.customer_name, r.schedule,
            r.service_address, r.city, r.mailing_address, r.mailing_city, r.mailing_zip,
            (SELECT c.email FROM customer_email_choices c WHERE c.customer_id = r.customer_id
             ORDER BY c.choice_id DESC LIMIT 1) AS chosen_email
            """;

    /** The order in which rows must come. */
    static final String ORDER = " ORDER BY r.customer_number, r.utility, r.account_number";

    private static final int FETCH_ROWS = 1000;

    private final JdbcClient jdbc;
    private final UtilityPhones phones;

    RecipientRows(JdbcClient jdbc, UtilityPhones phones) {
        this.jdbc = jdbc;
        this.phones = phones;
    }

    /** One account of a recipient. */
    private record Row(
            UUID accountId,
            UUID customerId,
            Utility utility,
            String accountNumber,
            String customerNumber,
            String customerName,
            String schedule,
            String serviceAddress,
            String mailingAddress,
            String mailingCity,
            String mailingZip,
            @Nullable String chosenEmail) {}

    /** Hands over the recipients of a statement that selects {@link #COLUMNS} in {@link #ORDER}. */
    void each(String sql, Map<String, ?> parameters, Per per, Consumer<Recipient> taker) {
        List<Row> together = new ArrayList<>();
        try (Stream<Row> rows =
                jdbc.sql(sql).withFetchSize(FETCH_ROWS).params(parameters).query((row, n) -> row(row)).stream()) {
            rows.forEach(row -> {
                boolean another = !together.isEmpty()
                        && (per == Per.ACCOUNT || !together.get(0).customerId().equals(row.customerId()));
                if (another) {
                    taker.accept(recipient(together, per));
                    together.clear();
                }
                together.add(row);
            });
        }
        if (!together.isEmpty()) {
            taker.accept(recipient(together, per));
        }
    }

    private Recipient recipient(List<Row> rows, Per per) {
        Row first = rows.get(0);
        Optional<Row> posted =
                rows.stream().filter(row -> !row.mailingAddress().isBlank()).findFirst();
        List<String> address = posted.map(
                        row -> List.of(row.mailingAddress(), PostalStates.line(row.mailingCity(), row.mailingZip())))
                .orElse(List.of());
        Set<SubjectRef> about = new HashSet<>();
        about.add(new SubjectRef("customer", first.customerId()));
        rows.forEach(row -> about.add(new SubjectRef("account", row.accountId())));
        return new Recipient(
                first.customerName(),
                per == Per.ACCOUNT ? first.utility().name() + "-" + first.accountNumber() : first.customerNumber(),
                address,
                posted.map(Row::mailingZip).orElse(""),
                first.chosenEmail(),
                first.chosenEmail() != null,
                values(rows),
                rows.stream()
                        .map(row -> new AccountLine(row.accountNumber(), row.serviceAddress(), row.schedule()))
                        .toList(),
                about);
    }

    private Map<MergeField, String> values(List<Row> rows) {
        Set<Utility> utilities = rows.stream().map(Row::utility).collect(Collectors.toCollection(TreeSet::new));
        Map<MergeField, String> values = new EnumMap<>(MergeField.class);
        values.put(MergeField.CUSTOMER_NAME, rows.get(0).customerName());
        values.put(MergeField.CUSTOMER_NUMBER, rows.get(0).customerNumber());
        values.put(
                MergeField.ACCOUNTS_COUNT,
                rows.size() == 1 ? "1 electric account" : "%,d electric accounts".formatted(rows.size()));
        values.put(
                MergeField.UTILITY_NAME,
                utilities.stream().map(Utility::fullName).collect(Collectors.joining(" and ")));
        values.put(
                MergeField.UTILITY_SHORT, utilities.stream().map(Utility::label).collect(Collectors.joining(" and ")));
        values.put(MergeField.UTILITY_PHONE, phones.of(utilities));
        return values;
    }

    private static Row row(ResultSet row) throws SQLException {
        String street = text(row, "service_address");
        String city = text(row, "city");
        return new Row(
                row.getObject("account_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                Utility.valueOf(row.getString("utility")),
                row.getString("account_number"),
                row.getString("customer_number"),
                row.getString("customer_name"),
                text(row, "schedule"),
                street.isEmpty() || city.isEmpty() ? street + city : street + ", " + city,
                text(row, "mailing_address"),
                text(row, "mailing_city"),
                text(row, "mailing_zip"),
                row.getString("chosen_email"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}

package tieline.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;
import tieline.testing.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What PostgreSQL means to do for a page of accounts: whatever the filter and the order, not read or sort them all. */
class AccountPlanTest {

    private static final int ACCOUNTS = 200_000;

    /** More rows than this are not sorted for a page of 50. */
    private static final int SORTED_ROWS_MAX = ACCOUNTS / 10;

    private static final List<String> FILTERS = List.of(
            "",
            "utility=PGE",
            "utility=SDGE",
            "utility=PGE&utility=SCE",
            "book=BOOK-0",
            "book=BOOK-39",
            "customer_number=C-000001",
            "customer_class=residential",
            "customer_class=industrial",
            "status=active",
            "status=inactive",
            "return_right=explicit",
            "return_right=unknown",
            "return_right=prohibited",
            "schedule=E-1",
            "schedule=AG-C",
            "city=City 0",
            "city=City 299",
            "annual_kwh_min=100",
            "annual_kwh_min=500000",
            "annual_kwh_min=9000000",
            "annual_kwh_max=5000",
            "contract_end_before=2027-01-31",
            "contract_end_before=2031-01-31",
            "q=0000",
            "q=1234567890",
            "q=M00001",
            "q=ab",
            // pairs and more, as people combine them
            "utility=PGE&utility=SCE&customer_class=commercial&status=active&annual_kwh_min=500000",
            "status=active&return_right=unknown",
            "status=inactive&return_right=prohibited&utility=SDGE",
            "book=BOOK-39&utility=SDGE",
            "book=BOOK-0&customer_class=industrial",
            "customer_class=residential&annual_kwh_min=1000000",
            "schedule=B-20&city=City 7",
            "return_right=unknown&contract_end_before=2028-01-31",
            "q=ab&utility=SCE");

    private static final JsonMapper JSON = new JsonMapper();
    private static JdbcClient jdbc;
    private static AccountQueries queries;

    @BeforeAll
    static void manyAccounts() throws IOException {
        TestDatabase database = TestDatabase.create();
        var source = new DriverManagerDataSource(database.url(), database.user(), database.password());
        Flyway.configure().dataSource(source).load().migrate();
        jdbc = JdbcClient.create(source);
        queries = new AccountQueries(jdbc);
        try (InputStream script = AccountPlanTest.class.getResourceAsStream("many-accounts.sql")) {
            String sql = new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":accounts", String.valueOf(ACCOUNTS));
            try (var connection = source.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (java.sql.SQLException e) {
                throw new IOException(e);
            }
        }
    }

    static Stream<Arguments> filtersAndOrders() {
        return FILTERS.stream()
                .flatMap(filter -> Stream.of(AccountSort.Key.values())
                        .flatMap(key -> Stream.of(true, false)
                                .map(descending -> Arguments.of(filter, new AccountSort(key, descending).toString()))));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("filtersAndOrders")
    void neitherReadsNorSortsAllAccounts(String filter, String sort) {
        AccountConditions conditions = queries.conditions(AccountFilter.ofQuery(filter.replace(" ", "%20")));
        AccountSort order = AccountSort.parse(sort).orElseThrow();
        assertCheap(AccountQueries.pageStatement(conditions, order, Place.BEGINNING));
        assertCheap(AccountQueries.pageStatement(conditions, order, Place.of(middle(order.key()), null)));
        assertCheap(AccountQueries.pageStatement(conditions, order, Place.of(null, middle(order.key()))));
    }

    /** Few or many, first page or a later one, up or down: what the plain statement would find. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "customer_class=residential&annual_kwh_min=1000000",
                "status=inactive&return_right=prohibited&utility=SDGE",
                "status=active&customer_class=commercial",
                "book=BOOK-39&utility=SDGE"
            })
    void byCustomerFindsTheSameWhetherFewOrMany(String filter) {
        AccountConditions conditions = queries.conditions(AccountFilter.ofQuery(filter));
        for (boolean descending : List.of(true, false)) {
            AccountSort sort = new AccountSort(AccountSort.Key.CUSTOMER_NAME, descending);
            KeysetPage<AccountRow> first = queries.page(conditions, sort, Place.BEGINNING);
            KeysetPage<AccountRow> second =
                    first.after() == null ? first : queries.page(conditions, sort, Place.of(first.after(), null));
            List<UUID> found = Stream.of(first.rows(), first == second ? List.<AccountRow>of() : second.rows())
                    .flatMap(List::stream)
                    .map(AccountRow::accountId)
                    .toList();
            assertThat(found)
                    .isEqualTo(
                            jdbc.sql("SELECT a.account_id FROM customers c JOIN accounts a USING (customer_id) WHERE "
                                            + conditions.sql() + " ORDER BY "
                                            + AccountOrder.CUSTOMER_NAME.orderBy(descending) + " LIMIT 100")
                                    .params(conditions.parameters())
                                    .query(UUID.class)
                                    .list());
        }
    }

    @Test
    void byCustomerDoesNotWalkAllCustomersForWhatIsNot() {
        AccountConditions nothing =
                queries.conditions(AccountFilter.ofQuery("customer_class=residential&annual_kwh_min=1000000"));
        AccountSort sort = new AccountSort(AccountSort.Key.CUSTOMER_NAME, false);
        AccountQueries.Statement statement = AccountQueries.pageStatement(nothing, sort, Place.BEGINNING);
        String plan = jdbc.sql("EXPLAIN (ANALYZE, FORMAT JSON) " + statement.sql())
                .params(statement.parameters())
                .query(String.class)
                .single();
        List<Long> walks = new ArrayList<>();
        visit(JSON.readTree(plan).get(0).get("Plan"), node -> {
            if (node.has("Index Name") && node.get("Index Name").asString().equals("customers_name_ix")) {
                walks.add(node.get("Actual Loops").asLong());
            }
        });
        assertThat(walks).as(plan).isNotEmpty().containsOnly(0L);
    }

    @Test
    void wouldNoticeAFilterWithoutAnIndex() {
        var unindexed = new AccountQueries.Statement(
                "SELECT account_id FROM accounts WHERE zip = '94607' ORDER BY zip, account_id", java.util.Map.of());
        List<String> faults = faults(unindexed);
        assertThat(faults).anyMatch(fault -> fault.contains("Seq Scan"));
        var sorted = new AccountQueries.Statement(
                "SELECT account_id FROM accounts WHERE status = 'active' ORDER BY zip LIMIT 51", java.util.Map.of());
        assertThat(faults(sorted)).isNotEmpty();
    }

    private static String middle(AccountSort.Key key) {
        String id = "80000000-0000-0000-0000-000000000000";
        return switch (key) {
            case ACCOUNT_NUMBER -> "0800000000~SCE";
            case CUSTOMER_NAME -> "8~" + id + "~" + id;
            case ANNUAL_KWH -> "60000~" + id;
            case PEAK_KW -> "15~" + id;
            case CONTRACT_END -> "2029-06-30~" + id;
        };
    }

    private static void assertCheap(AccountQueries.Statement statement) {
        assertThat(faults(statement)).as(statement.sql()).isEmpty();
    }

    private static List<String> faults(AccountQueries.Statement statement) {
        String plan = jdbc.sql("EXPLAIN (FORMAT JSON) " + statement.sql())
                .params(statement.parameters())
                .query(String.class)
                .single();
        List<String> faults = new ArrayList<>();
        visit(JSON.readTree(plan).get(0).get("Plan"), node -> {
            String type = node.get("Node Type").asString();
            boolean onAccounts = node.has("Relation Name")
                    && node.get("Relation Name").asString().equals("accounts");
            if (type.equals("Seq Scan") && onAccounts) {
                faults.add("Seq Scan on accounts: " + plan);
            }
            if (type.equals("Sort") && node.get("Plans").get(0).get("Plan Rows").asLong() > SORTED_ROWS_MAX) {
                faults.add("Sort of many rows: " + plan);
            }
        });
        return faults;
    }

    /** All but the look whether there are few, which reads the table once at most and mostly its beginning. */
    private static void visit(JsonNode node, Consumer<JsonNode> visitor) {
        if (node.has("Subplan Name") && node.get("Subplan Name").asString().equals("CTE few")) {
            return;
        }
        visitor.accept(node);
        if (node.has("Plans")) {
            node.get("Plans").forEach(child -> visit(child, visitor));
        }
    }
}

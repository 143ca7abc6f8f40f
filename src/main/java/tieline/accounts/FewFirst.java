package tieline.accounts;

/**
 * Finds the accounts of a page in an order that no index of accounts has. Where a filter leaves a few accounts, they are taken
 * and sorted; where it leaves many, the order is walked until a page is full. Which of the two it is, the statement finds out
 * itself: the planner takes conditions for independent, and would walk all customers for the residential accounts above
 * 200,000 kWh, of which there are none.
 */
final class FewFirst {

    /** So many are sorted at once; where there are more, the walk is short. */
    static final int MOST = 2000;

    /** Each half has a condition that is answered once, before anything of that half is read. */
    private static final String FIND = """
            WITH few AS MATERIALIZED (SELECT a.account_id, a.customer_id FROM accounts a WHERE %1$s LIMIT %2$d + 1)
            (SELECT a.account_id FROM customers c JOIN few a ON a.customer_id = c.customer_id
             WHERE (SELECT count(*) FROM few) <= %2$d%3$s ORDER BY %4$s LIMIT %5$d)
            UNION ALL
            (SELECT a.account_id FROM customers c JOIN accounts a ON a.customer_id = c.customer_id
             WHERE (SELECT count(*) FROM few) > %2$d AND %1$s%3$s ORDER BY %4$s LIMIT %5$d)""";

    private FewFirst() {}

    /**
     * The statement.
     *
     * @param where the filter, on accounts {@code a}
     * @param beyond the place in the order where the page begins, with its AND; empty for the beginning
     */
    static String find(AccountOrder order, String where, String beyond, boolean descending) {
        return FIND.formatted(where, MOST, beyond, order.orderBy(descending), KeysetQuery.PAGE + 1);
    }
}

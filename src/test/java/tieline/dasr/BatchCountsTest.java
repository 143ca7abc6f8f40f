package tieline.dasr;

import static org.assertj.core.api.Assertions.assertThat;
import static tieline.dasr.RequestGroup.ACCEPTED;
import static tieline.dasr.RequestGroup.ACKED;
import static tieline.dasr.RequestGroup.ALL;
import static tieline.dasr.RequestGroup.EXCLUDED;
import static tieline.dasr.RequestGroup.GOING_OUT;
import static tieline.dasr.RequestGroup.NACKED;
import static tieline.dasr.RequestGroup.NOT_ARRIVED;
import static tieline.dasr.RequestGroup.PENDING;
import static tieline.dasr.RequestGroup.RECEIVED;
import static tieline.dasr.RequestGroup.REJECTED;
import static tieline.dasr.RequestGroup.RELEASED;
import static tieline.dasr.RequestGroup.SCHEDULED;
import static tieline.dasr.RequestGroup.SENT;
import static tieline.dasr.RequestGroup.SWITCHED;
import static tieline.dasr.RequestGroup.TAKEN_BACK;
import static tieline.dasr.RequestGroup.TO_CORRECT;
import static tieline.dasr.RequestGroup.VALID;
import static tieline.dasr.RequestGroup.WAITING_FOR_814;
import static tieline.dasr.RequestGroup.WAITING_FOR_997;
import static tieline.dasr.RequestGroup.WAITING_FOR_RECEIPT;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.dasr.DasrFixtures.TestAccount;
import tieline.dasr.DasrFixtures.TestBatch;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** The equations of a batch's page hold whatever happens to its requests, in whatever order. */
@TielineTest
class BatchCountsTest {

    private static final Instant NOON = Instant.parse("2026-11-17T20:00:00Z");

    @Autowired
    private BatchCountQueries counts;

    @Autowired
    private BatchQueries queries;

    @Autowired
    private RequestTransitions transitions;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestPeople people;

    private DasrFixtures fixtures;

    @BeforeEach
    void prepare() {
        fixtures = new DasrFixtures(jdbc, people);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void holdThroughRandomAnswers(long seed) {
        Random random = new Random(seed);
        TestBatch batch = fixtures.draftOf("PGE", fixtures.list(fixtures.account("PGE")));
        for (int i = 0; i < 12; i++) {
            String book = List.of("NORTH", "VALLEY", "SOUTH").get(random.nextInt(3));
            fixtures.request(batch, fixtures.account("PGE", "Customer " + random.nextInt(4), book));
        }
        equationsHold(batch);
        fixtures.send(batch);
        equationsHold(batch);
        UUID file = fixtures.value(
                UUID.class, "SELECT DISTINCT transmission_id FROM dasr_requests WHERE batch_id = ?", batch.id());
        for (int step = 0; step < 40; step++) {
            UUID request = fixtures.requests(batch).get(random.nextInt(12));
            transaction.executeWithoutResult(status -> happen(random, file, request));
            equationsHold(batch);
        }
    }

    @Test
    void countARefusedRequestAsRefusedAfterItWasSentAgain() {
        TestAccount account = fixtures.account("PGE");
        TestBatch refused = fixtures.draftOf("PGE", fixtures.list(account));
        UUID old = fixtures.request(refused, account);
        fixtures.send(refused, RequestStatus.REJECTED);
        TestBatch again = fixtures.draftOf("PGE", fixtures.list(account));
        fixtures.request(again, account, old);
        fixtures.send(again, RequestStatus.SENT);
        UUID file =
                fixtures.value(UUID.class, "SELECT transmission_id FROM dasr_requests WHERE batch_id = ?", again.id());
        transaction.executeWithoutResult(status -> transitions.superseded(file, "Sent again"));
        BatchCounts counted = counts.of(refused.id());
        assertThat(counted.of(REJECTED)).isEqualTo(1);
        assertThat(counted.of(RequestGroup.REFUSED)).isZero();
        equationsHold(refused);
        equationsHold(again);
    }

    @Test
    void theHashIsThatOfTheDocumentedText() throws Exception {
        TestBatch batch = fixtures.draft("SCE", 2);
        StringBuilder text =
                new StringBuilder("[\"tieline d-dasr content\", 1, \"SCE\", \"" + "ab".repeat(32) + "\"]\n");
        jdbc.query(
                "SELECT * FROM dasr_requests WHERE batch_id = ? ORDER BY account_number",
                row -> {
                    text.append("[\"%s\", \"%s\", \"%s\", \"commercial\", \"silent\", null, \"%s\", null]%n"
                            .formatted(
                                    row.getString("account_number"),
                                    row.getString("customer_number"),
                                    row.getString("customer_name"),
                                    row.getString("meter_number")));
                },
                batch.id());
        byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                .digest(text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(queries.contentHash(batch.id()).hex())
                .isEqualTo(java.util.HexFormat.of().formatHex(digest));
    }

    private void happen(Random random, UUID file, UUID request) {
        switch (random.nextInt(6)) {
            case 0 -> transitions.received(file, NOON, "Receipt");
            case 1 -> transitions.acknowledged(List.of(new RequestAck(request, "A")), NOON);
            case 2 -> transitions.acknowledged(List.of(new RequestAck(request, "R")), NOON);
            case 3 -> transitions.switched(List.of(request), "Final read");
            default -> {
                RequestStatus said = List.of(RequestStatus.ACCEPTED, RequestStatus.REJECTED, RequestStatus.PENDING)
                        .get(random.nextInt(3));
                transitions.responded(List.of(new RequestResponse(request, said, List.of(), null, null)), NOON);
            }
        }
    }

    private void equationsHold(TestBatch batch) {
        BatchCounts counted = counts.of(batch.id());
        assertThat(counted.of(ALL)).isEqualTo(sum(counted, VALID, TO_CORRECT, EXCLUDED, RELEASED, TAKEN_BACK, SENT));
        assertThat(counted.of(SENT)).isEqualTo(sum(counted, RECEIVED, NOT_ARRIVED, WAITING_FOR_RECEIPT));
        assertThat(counted.of(SENT)).isEqualTo(sum(counted, ACKED, NACKED, WAITING_FOR_997, NOT_ARRIVED));
        assertThat(counted.of(ACKED)).isEqualTo(sum(counted, ACCEPTED, REJECTED, PENDING, WAITING_FOR_814));
        assertThat(counted.of(ACCEPTED)).isEqualTo(sum(counted, SWITCHED, SCHEDULED));
        List<BookCount> books = counts.byBook(batch.id());
        assertThat(books.stream().mapToLong(BookCount::accounts).sum()).isEqualTo(counted.of(GOING_OUT));
        assertThat(books.stream().map(BookCount::annualKwh).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(counted.annualKwh());
        assertThat(fixtures.value(
                        Long.class,
                        "SELECT COALESCE(sum(n), 0) FROM (SELECT count(*) AS n FROM dasr_requests WHERE batch_id = ?"
                                + " AND status NOT IN ('INVALID', 'EXCLUDED') GROUP BY customer_number) c",
                        batch.id()))
                .isEqualTo(counted.of(GOING_OUT));
    }

    private static long sum(BatchCounts counted, RequestGroup... groups) {
        return Arrays.stream(groups).mapToLong(counted::of).sum();
    }
}

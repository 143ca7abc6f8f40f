package tieline.dasr;

import static org.assertj.core.api.Assertions.assertThat;
import static tieline.dasr.RequestStatus.ACCEPTED;
import static tieline.dasr.RequestStatus.ACKED;
import static tieline.dasr.RequestStatus.NACKED;
import static tieline.dasr.RequestStatus.PENDING;
import static tieline.dasr.RequestStatus.RECEIVED;
import static tieline.dasr.RequestStatus.REJECTED;
import static tieline.dasr.RequestStatus.SENT;
import static tieline.dasr.RequestStatus.SUPERSEDED;
import static tieline.dasr.RequestStatus.SWITCHED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.dasr.DasrFixtures.TestAccount;
import tieline.dasr.DasrFixtures.TestBatch;
import tieline.platform.security.CurrentActor;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

@TielineTest
class RequestTransitionsTest {

    private static final Instant NOON = Instant.parse("2026-11-17T20:00:00Z");

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

    @Test
    void releasesEveryValidRequestOnceAndTellsEach() {
        TestBatch batch = fixtures.sending("PGE", 3);
        assertThat(in(() -> transitions.release(batch.id(), "Released"))).isEqualTo(3);
        assertThat(in(() -> transitions.release(batch.id(), "Released"))).isZero();
        assertThat(jdbc.queryForList("""
                        SELECT from_status || '>' || to_status || ' ' || actor_name FROM dasr_request_events
                        JOIN dasr_requests USING (account_id, request_id) WHERE batch_id = ?
                        """, String.class, batch.id()))
                .hasSize(3)
                .containsOnly("VALID>RELEASED Test Analyst");
    }

    @Test
    void bringsAFileThroughTransportAndAcknowledgment() {
        TestBatch batch = fixtures.built("PGE", 2);
        UUID file = fileOf(batch);
        List<UUID> requests = fixtures.requests(batch);
        assertThat(in(() -> transitions.sent(file, NOON, "Interchange 1"))).isEqualTo(2);
        assertThat(in(() -> transitions.received(file, NOON, "Receipt"))).isEqualTo(2);
        assertThat(in(() -> transitions.received(file, NOON, "Receipt"))).isZero();
        Set<UUID> effective = in(() -> transitions.acknowledged(
                List.of(new RequestAck(requests.get(0), "E"), new RequestAck(requests.get(1), "R")), NOON));
        assertThat(effective).containsExactlyInAnyOrderElementsOf(requests);
        assertThat(requests).extracting(fixtures::status).containsExactly(ACKED, NACKED);
    }

    @Test
    void letsAResponseOvertakeThe997AndNotesTheAcknowledgmentLater() {
        TestBatch batch = fixtures.sent("PGE", SENT);
        UUID request = fixtures.requests(batch).get(0);
        assertThat(respond(request, ACCEPTED)).containsExactly(request);
        assertThat(acknowledge(request, "A")).containsExactly(request);
        assertThat(fixtures.status(request)).isEqualTo(ACCEPTED);
        assertThat(fixtures.value(String.class, "SELECT ack_code FROM dasr_requests WHERE request_id = ?", request))
                .isEqualTo("A");
    }

    @Test
    void leavesARefusing997AfterAnAcceptanceToAPerson() {
        TestBatch batch = fixtures.sent("PGE", ACCEPTED);
        UUID request = fixtures.requests(batch).get(0);
        jdbc.update("UPDATE dasr_requests SET acked_at = NULL, ack_code = NULL WHERE request_id = ?", request);
        assertThat(acknowledge(request, "R")).isEmpty();
        assertThat(fixtures.status(request)).isEqualTo(ACCEPTED);
    }

    @Test
    void changesNothingOnTheSecondIdenticalAnswer() {
        TestBatch batch = fixtures.sent("SCE", RECEIVED);
        UUID request = fixtures.requests(batch).get(0);
        assertThat(acknowledge(request, "A")).containsExactly(request);
        assertThat(acknowledge(request, "A")).isEmpty();
        assertThat(respond(request, REJECTED)).containsExactly(request);
        assertThat(respond(request, REJECTED)).isEmpty();
        assertThat(respond(request, ACCEPTED)).isEmpty();
        assertThat(fixtures.status(request)).isEqualTo(REJECTED);
    }

    @Test
    void keepsCodesWordsAndTheServiceEndDate() {
        TestBatch batch = fixtures.sent("SCE", ACKED, ACKED);
        List<UUID> requests = fixtures.requests(batch);
        in(() -> transitions.responded(
                List.of(
                        new RequestResponse(requests.get(0), REJECTED, List.of("API", "A13"), "METER NO", null),
                        new RequestResponse(requests.get(1), ACCEPTED, List.of(), null, LocalDate.parse("2026-12-02"))),
                NOON));
        assertThat(jdbc.queryForMap(
                        "SELECT response_text, array_to_string(response_codes, '+') AS codes, service_end_date"
                                + " FROM dasr_requests WHERE request_id = ?",
                        requests.get(0)))
                .containsEntry("codes", "API+A13")
                .containsEntry("response_text", "METER NO")
                .containsEntry("service_end_date", null);
        assertThat(fixtures.value(
                        LocalDate.class,
                        "SELECT service_end_date FROM dasr_requests WHERE request_id = ?",
                        requests.get(1)))
                .isEqualTo(LocalDate.parse("2026-12-02"));
    }

    @Test
    void decidesLaterWhatWasPending() {
        TestBatch batch = fixtures.sent("PGE", ACKED);
        UUID request = fixtures.requests(batch).get(0);
        respond(request, PENDING);
        respond(request, ACCEPTED);
        assertThat(in(() -> transitions.switched(List.of(request), "Final read")))
                .containsExactly(request);
        assertThat(fixtures.status(request)).isEqualTo(SWITCHED);
    }

    @Test
    void supersedesTheRefusedRequestWhenItsCorrectionHasLeft() {
        TestBatch refused = fixtures.sent("PGE", REJECTED);
        UUID old = fixtures.requests(refused).get(0);
        TestBatch again = fixtures.draft("PGE", 0);
        TestAccount account = new TestAccount(
                fixtures.value(UUID.class, "SELECT account_id FROM dasr_requests WHERE request_id = ?", old),
                "PGE",
                "");
        fixtures.request(again, account, old);
        jdbc.update(
                "UPDATE dasr_batches SET status = 'SENDING' WHERE batch_id = ?",
                fixtures.decideGo(fixtures.submit(again)).id());
        in(() -> transitions.release(again.id(), "Released"));
        UUID file = fixtures.transmission(again);
        assertThat(in(() -> transitions.superseded(file, "Sent again"))).isEqualTo(1);
        assertThat(fixtures.status(old)).isEqualTo(SUPERSEDED);
    }

    private Set<UUID> acknowledge(UUID request, String code) {
        return in(() -> transitions.acknowledged(List.of(new RequestAck(request, code)), NOON));
    }

    private Set<UUID> respond(UUID request, RequestStatus status) {
        return in(() ->
                transitions.responded(List.of(new RequestResponse(request, status, List.of("A76"), null, null)), NOON));
    }

    private UUID fileOf(TestBatch batch) {
        return fixtures.value(
                UUID.class, "SELECT transmission_id FROM dasr_transmissions WHERE batch_id = ?", batch.id());
    }

    private <T> T in(Supplier<T> work) {
        return CurrentActor.callAs(
                people.analyst(), () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}

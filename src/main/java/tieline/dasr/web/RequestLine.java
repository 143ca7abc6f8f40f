package tieline.dasr.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tieline.dasr.RequestRow;
import tieline.dasr.RequestStatus;
import tieline.dasr.x12.RejectCode;
import tieline.platform.time.Pacific;
import tieline.platform.web.StateMark;

/**
 * A row of the requests table.
 *
 * @param code the code that answered, set bold; empty where none did
 * @param words what the code or the state means for this request
 * @param verb what a person can do about it, or null
 */
record RequestLine(
        UUID accountId,
        String accountNumber,
        String customerName,
        @Nullable BigDecimal annualKwh,
        StateMark state,
        String code,
        String words,
        @Nullable LocalDate serviceEnd,
        @Nullable String verb) {

    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("MMM d", Locale.US);

    static RequestLine of(RequestRow row, boolean changeable) {
        return new RequestLine(
                row.accountId(),
                row.accountNumber(),
                row.customerName(),
                row.annualKwh(),
                Marks.of(row.status()),
                code(row),
                words(row),
                row.serviceEndDate(),
                verb(row, changeable));
    }

    private static String code(RequestRow row) {
        return switch (row.status()) {
            case NACKED -> "AK5 " + row.ackCode();
            case REJECTED, PENDING -> String.join(", ", row.responseCodes());
            default -> "";
        };
    }

    private static String words(RequestRow row) {
        return switch (row.status()) {
            case INVALID, EXCLUDED -> text(row.problem());
            case VALID -> row.overrideBy() == null ? "" : "Override by " + row.overrideBy();
            case NACKED, REJECTED, PENDING -> answered(row);
            case SENT, RECEIVED ->
                row.fileNumber() == null ? "" : "File %09d".formatted(row.fileNumber()) + on(", sent ", row);
            case ACKED -> row.ackedAt() == null ? "" : "Acknowledged " + SHORT_DAY.format(Pacific.at(row.ackedAt()));
            case SUPERSEDED -> "In " + text(row.sentAgainIn());
            case RELEASED, ACCEPTED, SWITCHED, CANCELLED -> "";
        };
    }

    private static String answered(RequestRow row) {
        String again = row.sentAgainIn() == null ? "" : "corrected in " + row.sentAgainIn();
        String refusal = row.status() == RequestStatus.NACKED ? "Not well formed" : meanings(row);
        return Stream.of(refusal, again).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }

    /** The utility's own words, or else what its codes mean. */
    private static String meanings(RequestRow row) {
        String words = row.responseText();
        return words != null && !words.isBlank()
                ? words
                : row.responseCodes().stream()
                        .map(code -> RejectCode.of(code).meaning())
                        .collect(Collectors.joining("; "));
    }

    private static String on(String word, RequestRow row) {
        return row.sentAt() == null ? "" : word + SHORT_DAY.format(Pacific.at(row.sentAt()));
    }

    private static @Nullable String verb(RequestRow row, boolean changeable) {
        RequestStatus status = row.status();
        if (status == RequestStatus.NACKED || status == RequestStatus.REJECTED) {
            return row.sentAgainIn() == null ? "Correct" : null;
        }
        if (!changeable) {
            return null;
        }
        return switch (status) {
            case INVALID -> "Correct";
            case VALID -> "Leave out";
            case EXCLUDED ->
                "left-out".equals(row.problemRule())
                        ? "Put back"
                        : "return-right".equals(row.problemRule()) ? "Override" : null;
            default -> null;
        };
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}

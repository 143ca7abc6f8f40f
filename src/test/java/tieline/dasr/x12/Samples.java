package tieline.dasr.x12;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The worked example of the golden files: one ESP, one utility, three accounts. */
final class Samples {

    static final EdiParty ESP = EdiParty.duns("123456789", "Example Energy Services");
    static final EdiParty UTILITY = EdiParty.duns("006908818", "Southern California Edison");
    static final LocalDate DAY = LocalDate.of(2001, 1, 31);

    static final DropRequest ACME =
            new DropRequest("20010131000001", DAY, "20010131000001", "0001234", "3001234567", "Acme Foods Inc");
    static final DropRequest CAFE = new DropRequest(
            "20010131000002", DAY, "20010131000002", "0001235", "3001234575", "Café de la Peña — Oakland");
    static final DropRequest OBRIEN =
            new DropRequest("20010131000003", DAY, "20010131000003", "0001236", "0009876540", "O’Brien & Sons (No. 2)");

    private Samples() {}

    static Envelope fromEsp() {
        return new Envelope(
                ESP, UTILITY, Usage.TEST, Delimiters.USUAL, 101, 101, LocalDateTime.of(2001, 1, 31, 15, 30));
    }

    static Envelope fromUtility(long control, LocalDateTime at) {
        return new Envelope(UTILITY, ESP, Usage.TEST, Delimiters.USUAL, control, control, at);
    }

    /** An answer to {@link #ACME} without reasons and date. */
    static DropResponse answer(
            String actionCode, List<CodedReason> rejects, List<CodedReason> statuses, @Nullable LocalDate serviceEnd) {
        return new DropResponse(
                "0001",
                3,
                "",
                List.of(),
                "SCE20010205000777",
                LocalDate.of(2001, 2, 5),
                ACME.transactionNumber(),
                ACME.trackingNumber(),
                DropResponse.Decision.of(actionCode),
                actionCode,
                "024",
                rejects,
                statuses,
                ACME.espAccount(),
                ACME.utilityAccount(),
                "ACME FOODS INC",
                serviceEnd);
    }

    static String golden(String name) {
        try (InputStream file = Samples.class.getResourceAsStream("/golden/dasr/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static X12Contents read(String text) {
        return X12Reader.read(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}

package tieline.dasr.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever happens to a file on its way: reading never throws, and no answer is lost without a word. */
class DamageProperties {

    private static final int ANSWERS = 5;
    private static final String FILE = answers();
    private static final String ACK = Samples.golden("997-partly.edi");

    @Property(tries = 600)
    void cutOffFile(@ForAll @IntRange(min = 1, max = 2000) int lost) {
        String cut = FILE.substring(0, Math.max(0, FILE.length() - lost));

        assertNothingLost(cut, ANSWERS);
    }

    @Property(tries = 1500)
    void changedBytes(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int changes) {
        byte[] damaged = Samples.bytes(FILE);
        Random random = new Random(seed);
        for (int i = 0; i < changes; i++) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }

        assertNothingLost(text(damaged), ANSWERS);
    }

    @Property(tries = 1500)
    void swappedDelimitersAndDigits(@ForAll long seed) {
        byte[] damaged = Samples.bytes(FILE);
        Random random = new Random(seed);
        String likely = "*~>0123456789AZ \n";
        for (int i = 0; i < 3; i++) {
            damaged[random.nextInt(damaged.length)] = (byte) likely.charAt(random.nextInt(likely.length()));
        }

        assertNothingLost(text(damaged), ANSWERS);
    }

    @Property(tries = 600)
    void lostStretch(@ForAll long seed) {
        Random random = new Random(seed);
        int from = random.nextInt(FILE.length());
        int to = Math.min(FILE.length(), from + 1 + random.nextInt(300));

        assertNothingLost(FILE.substring(0, from) + FILE.substring(to), ANSWERS);
    }

    @Property(tries = 600)
    void doubledStretch(@ForAll long seed) {
        Random random = new Random(seed);
        int from = random.nextInt(FILE.length());
        int to = Math.min(FILE.length(), from + 1 + random.nextInt(300));

        assertNothingLost(FILE.substring(0, to) + FILE.substring(from), ANSWERS);
    }

    @Property(tries = 600)
    void damagedAcknowledgment(@ForAll long seed) {
        byte[] damaged = Samples.bytes(ACK);
        Random random = new Random(seed);
        for (int i = 0; i < 2; i++) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }

        assertNothingLost(text(damaged), 1);
    }

    @Property(tries = 300)
    void noise(@ForAll byte[] noise) {
        assertThat(X12Reader.read(noise).clean()).isFalse();
    }

    /**
     * Either as many sets are understood as there were, or the result says that something is wrong. Then our 997 for
     * it must be right by the standard (the writer checks it), and the layout must show it.
     */
    private static void assertNothingLost(String damaged, int sets) {
        X12Contents contents = Samples.read(damaged);

        long understood =
                contents.sets().filter(set -> !(set instanceof Unreadable)).count();
        assertThat(understood == sets || !contents.clean())
                .as("%d of %d understood in %s", understood, sets, damaged)
                .isTrue();
        List<Group> groups = new ArrayList<>();
        contents.interchanges().forEach(interchange -> groups.addAll(interchange.groups()));
        AckWriter.write(Samples.fromEsp(), groups)
                .ifPresent(ack -> assertThat(Samples.read(ack.text()).clean()).isTrue());
        assertThat(damaged.isBlank() || !X12Pretty.lines(damaged, 100).isEmpty())
                .isTrue();
        assertRawIsKept(damaged, contents);
    }

    /** No letter or digit of the body disappears: it is in a set, in an unreadable part or in a segment of the envelope. */
    private static void assertRawIsKept(String damaged, X12Contents contents) {
        int kept = contents.sets().mapToInt(set -> set.raw().length()).sum();
        long envelopes = contents.interchanges().stream()
                .mapToLong(interchange -> 2 + 2L * interchange.groups().size())
                .sum();
        assertThat(kept + envelopes * 110)
                .isGreaterThanOrEqualTo(damaged.strip().length() - 50);
    }

    private static String answers() {
        List<DropResponse> answers = new ArrayList<>(List.of(
                Samples.answer("WQ", List.of(), List.of(), LocalDate.of(2001, 2, 22)),
                Samples.answer(
                        "U", List.of(new CodedReason("A76", null), new CodedReason("API", "METER")), List.of(), null),
                Samples.answer("A4", List.of(), List.of(new CodedReason("W09", null)), null),
                Samples.answer("WQ", List.of(), List.of(), LocalDate.of(2001, 3, 1)),
                Samples.answer("U", List.of(new CodedReason("008", null)), List.of(), null)));
        return DropResponseWriter.write(Samples.fromUtility(9002, LocalDateTime.of(2001, 2, 5, 9, 0)), answers)
                .text();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}

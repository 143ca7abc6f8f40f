package tieline.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorScriptTest {

    private static final SimulatorDelays WATCHABLE = SimulatorDelays.sample();

    @TempDir
    Path directory;

    @Test
    void acceptAllAnswersEachRequestWithAServiceEndDate() throws IOException {
        try (SimulatorFixture sce = new SimulatorFixture(directory, SimulatorScript.ACCEPT_ALL)) {
            sce.send("a.x12", RequestFile.of(101, 3));

            assertThat(sce.answers("997").get(0).with("AK9")).containsExactly("AK9*A*3*3*3");
            ParsedFile response = sce.answers("814").get(0);
            assertThat(response.with("ASI")).containsOnly("ASI*WQ*024").hasSize(3);
            assertThat(response.with("DTM*151")).hasSize(3);
        }
    }

    @Test
    void answersComeWhenTheyAreDueAndNotBefore() throws IOException {
        try (SimulatorFixture sce = new SimulatorFixture(directory, SimulatorScript.ACCEPT_ALL, WATCHABLE, 0)) {
            sce.send("a.x12", RequestFile.of(101, 1));
            assertThat(sce.outbound()).isEmpty();

            sce.clock.pass(Duration.ofSeconds(2));
            sce.poll();
            assertThat(sce.answers()).extracting(ParsedFile::kind).containsExactly("997");

            sce.clock.pass(Duration.ofSeconds(2));
            sce.poll();
            assertThat(sce.answers()).extracting(ParsedFile::kind).containsExactly("814", "997");
        }
    }

    @Test
    void mixedShowsEveryKindOfAnswerInTenRequests() throws IOException {
        try (SimulatorFixture sce = new SimulatorFixture(directory, SimulatorScript.MIXED, WATCHABLE, 0)) {
            sce.send("a.x12", RequestFile.of(101, 20));
            sce.clock.pass(Duration.ofSeconds(4));
            sce.poll();

            ParsedFile acknowledgment = sce.answers("997").get(0);
            assertThat(acknowledgment.with("AK9")).containsExactly("AK9*P*20*20*19");
            assertThat(acknowledgment.with("AK5*R")).containsExactly("AK5*R*5");
            assertThat(acknowledgment.with("AK4")).containsExactly("AK4*3*373*8*20010131");
            ParsedFile response = sce.answers("814").get(0);
            assertThat(response.with("ASI*WQ")).hasSize(13);
            assertThat(response.with("ASI*A4")).hasSize(2);
            assertThat(response.with("REF*7G"))
                    .containsExactly(
                            "REF*7G*A76",
                            "REF*7G*A13*ACCOUNT UNDER REVIEW CALL ESP SERVICES",
                            "REF*7G*ZZ9",
                            "REF*7G*A77",
                            "REF*7G*API");

            sce.clock.pass(Duration.ofSeconds(8));
            sce.poll();
            ParsedFile settled = sce.answers("814").get(1);
            assertThat(settled.with("ASI")).containsExactly("ASI*WQ*024", "ASI*WQ*024");
            assertThat(settled.with("LIN")).containsExactlyElementsOf(linesAnswering(response, "ASI*A4"));
        }
    }

    private static List<String> linesAnswering(ParsedFile file, String action) {
        List<String> segments = file.segments();
        return segments.stream()
                .filter(segment -> segment.startsWith("LIN*"))
                .filter(line -> segments.get(segments.indexOf(line) + 1).startsWith(action))
                .toList();
    }

    @Test
    void aSeedShufflesTheVerdictsAndRepeatsThem() throws IOException {
        Set<List<String>> outcomes =
                Set.of(actions(directory.resolve("plain"), 0), actions(directory.resolve("seven"), 7));

        assertThat(actions(directory.resolve("again"), 7)).isEqualTo(actions(directory.resolve("once-more"), 7));
        assertThat(outcomes).hasSize(2);
    }

    private static List<String> actions(Path directory, long seed) throws IOException {
        try (SimulatorFixture sce =
                new SimulatorFixture(directory, SimulatorScript.MIXED, SimulatorDelays.none(), seed)) {
            sce.send("a.x12", RequestFile.of(101, 20));
            return sce.answers("814").get(0).with("ASI");
        }
    }

    @Test
    void rejectAllGoesRoundTheCodesFromFileToFile() throws IOException {
        try (SimulatorFixture sce = new SimulatorFixture(directory, SimulatorScript.REJECT_ALL)) {
            sce.send("a.x12", RequestFile.of(101, 2));
            sce.send("b.x12", RequestFile.of(102, 6));

            Set<String> codes = sce.answers("814").stream()
                    .flatMap(answer -> answer.with("REF*7G").stream())
                    .map(reason -> reason.split("\\*")[2])
                    .collect(Collectors.toSet());
            assertThat(codes).containsExactlyInAnyOrder("A76", "008", "A13", "API", "DIV", "UND", "A77", "ABN");
            assertThat(sce.answers("814"))
                    .allSatisfy(answer -> assertThat(answer.with("DTM")).isEmpty());
        }
    }

    @Test
    void reject997RefusesEverySetAndSendsNo814() throws IOException {
        try (SimulatorFixture sce = new SimulatorFixture(directory, SimulatorScript.REJECT_997)) {
            sce.send("a.x12", RequestFile.of(101, 2));

            assertThat(sce.answers()).hasSize(1);
            assertThat(sce.answers().get(0).with("AK9")).containsExactly("AK9*R*2*2*0");
            assertThat(sce.answers().get(0).with("AK5")).containsExactly("AK5*R*5", "AK5*R*5");
        }
    }

    @Test
    void silenceTakesTheFileAndAnswersNothing() throws IOException {
        try (SimulatorFixture sce = new SimulatorFixture(directory, SimulatorScript.SILENCE)) {
            sce.send("a.x12", RequestFile.of(101, 2));

            assertThat(sce.outbound()).isEmpty();
            assertThat(sce.ledger().setsReceived()).isEqualTo(2);
        }
    }

    @Test
    void silenceAfter997SendsOnlyThe997() throws IOException {
        try (SimulatorFixture sce = new SimulatorFixture(directory, SimulatorScript.SILENCE_AFTER_997)) {
            sce.send("a.x12", RequestFile.of(101, 2));

            assertThat(sce.answers()).extracting(ParsedFile::kind).containsExactly("997");
            assertThat(sce.answers().get(0).with("AK9")).containsExactly("AK9*A*2*2*2");
        }
    }

    @Test
    void duplicatesSendThe997AsTheSameBytesAndThe814UnderANewNumber() throws IOException {
        try (SimulatorFixture sce = new SimulatorFixture(directory, SimulatorScript.DUPLICATES)) {
            sce.send("a.x12", RequestFile.of(101, 2));

            List<ParsedFile> acknowledgments = sce.answers("997");
            assertThat(acknowledgments).hasSize(2);
            assertThat(acknowledgments.get(0).text())
                    .isEqualTo(acknowledgments.get(1).text());
            List<ParsedFile> responses = sce.answers("814");
            assertThat(responses).hasSize(2);
            assertThat(responses.get(0).with("LIN")).isEqualTo(responses.get(1).with("LIN"));
            assertThat(responses.get(0).with("IEA"))
                    .isNotEqualTo(responses.get(1).with("IEA"));
        }
    }

    @Test
    void outOfOrderSendsThe814First() throws IOException {
        try (SimulatorFixture sce = new SimulatorFixture(directory, SimulatorScript.OUT_OF_ORDER, WATCHABLE, 0)) {
            sce.send("a.x12", RequestFile.of(101, 2));
            sce.clock.pass(Duration.ofSeconds(2));
            sce.poll();
            assertThat(sce.answers()).extracting(ParsedFile::kind).containsExactly("814");

            sce.clock.pass(Duration.ofSeconds(2));
            sce.poll();
            assertThat(sce.answers()).extracting(ParsedFile::kind).containsExactly("814", "997");
        }
    }

    @Test
    void garbageComesBesideTheGoodAnswers() throws IOException {
        try (SimulatorFixture sce = new SimulatorFixture(directory, SimulatorScript.GARBAGE)) {
            sce.send("a.x12", RequestFile.of(101, 2));

            List<String> contents = sce.outbound();
            assertThat(contents).hasSize(6).contains("", "THIS IS NOT AN X12 FILE\n");
            assertThat(contents)
                    .anySatisfy(text -> assertThat(text).startsWith("ISA*").doesNotContain("~IEA*"));
            assertThat(contents).anySatisfy(text -> assertThat(text).contains("*01*000000000      *"));
            assertThat(contents)
                    .anySatisfy(text -> assertThat(ParsedFile.read(text).with("LIN"))
                            .containsExactly(
                                    "LIN*101-0001*SH*EL*SH*CE",
                                    "LIN*101-0002*SH*EL*SH*CE",
                                    "LIN*NEVERSENT0001*SH*EL*SH*CE"));
        }
    }

    @Test
    void slowAnswersAfterTheLongWait() throws IOException {
        try (SimulatorFixture sce = new SimulatorFixture(directory, SimulatorScript.SLOW)) {
            sce.send("a.x12", RequestFile.of(101, 1));
            sce.clock.pass(Duration.ofSeconds(59));
            sce.poll();
            assertThat(sce.outbound()).isEmpty();

            sce.clock.pass(Duration.ofSeconds(1));
            sce.poll();
            assertThat(sce.answers()).hasSize(2);
        }
    }

    @Test
    void aPersonChangesTheScriptInTheFile() throws IOException {
        try (SimulatorFixture sce = new SimulatorFixture(directory, SimulatorScript.ACCEPT_ALL)) {
            Path scriptFile = sce.simulator.home("SCE").resolve("script.txt");
            assertThat(scriptFile).content().contains("# ", "reject-all", "\naccept-all\n");

            Files.writeString(scriptFile, "# mine\r\n  Reject_All \r\n");
            sce.send("a.x12", RequestFile.of(101, 1));
            assertThat(sce.answers("814").get(0).with("ASI")).containsExactly("ASI*U*024");

            Files.writeString(scriptFile, "nonsense");
            assertThat(sce.simulator.script("SCE")).isEqualTo(SimulatorScript.REJECT_ALL);
            assertThat(sce.ledger().reports().get(0).reason()).contains("'nonsense'", "accept-all", "Still in use");

            sce.simulator.useScript("SCE", SimulatorScript.SILENCE);
            assertThat(scriptFile).content().endsWith("\nsilence\n");
        }
    }

    @Test
    void aWordThatIsNoScriptIsRefusedWithTheChoices() {
        assertThat(SimulatorScript.fromWord(" Accept_ALL ")).isEqualTo(SimulatorScript.ACCEPT_ALL);
        assertThatThrownBy(() -> SimulatorScript.fromWord("maybe"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("silence-after-997");
    }
}

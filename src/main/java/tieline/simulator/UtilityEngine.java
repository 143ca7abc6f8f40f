package tieline.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tieline.simulator.edi.Interchange;
import tieline.simulator.edi.UnreadableFileException;

/**
 * One simulated utility: takes files from its inbound folder, journals them, and answers into its outbound folder. A file counts as
 * taken when the journal holds it; whatever a crash interrupts is finished or undone at the next start.
 */
final class UtilityEngine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UtilityEngine.class);
    private static final long FIRST_CONTROL = 9001;

    private final SimulatedUtility utility;
    private final SimulatorSettings settings;
    private final UtilityHome home;
    private final ScriptFile scriptFile;
    private final Outbox outbox;
    private final LedgerBook book = new LedgerBook();
    private final LedgerFile ledgerFile;
    private final Journal journal;
    private final Map<String, InboundFile> leftAlone = new HashMap<>();
    private SimulatorScript script;

    UtilityEngine(SimulatedUtility utility, SimulatorSettings settings) throws IOException {
        this.utility = utility;
        this.settings = settings;
        this.home = UtilityHome.create(settings.directory().resolve(utility.user()));
        this.scriptFile = new ScriptFile(home.script());
        this.script = utility.script();
        scriptFile.createIfMissing(script);
        this.outbox = new Outbox(home);
        this.ledgerFile = new LedgerFile(home.ledger());
        this.journal = Journal.open(home.journal(), book::apply);
        outbox.recover(lastSequence());
        finishInterruptedFile();
        ledgerFile.write(book.snapshot());
    }

    private long lastSequence() {
        return book.last().map(ReceivedFile::sequence).orElse(0L);
    }

    private void finishInterruptedFile() throws IOException {
        if (book.last().isEmpty()) {
            return;
        }
        ReceivedFile last = book.last().get();
        Path inbound = home.inbound().resolve(last.file());
        Path archived = home.archive().resolve(last.archivedAs());
        boolean interrupted = Files.exists(inbound)
                && !Files.exists(archived)
                && InboundFile.digest(Files.readAllBytes(inbound)).equals(last.digest());
        if (interrupted) {
            AtomicMove.replace(inbound, archived);
        }
    }

    UtilityHome home() {
        return home;
    }

    synchronized SimulatorLedger ledger() {
        return book.snapshot();
    }

    synchronized SimulatorScript script() throws IOException {
        readScript();
        return script;
    }

    synchronized void useScript(SimulatorScript chosen) throws IOException {
        scriptFile.write(chosen);
        script = chosen;
    }

    /** Takes every finished file and publishes every answer that is due. */
    synchronized void poll() throws IOException {
        List<InboundFile> files = InboundFile.in(home.inbound());
        leftAlone
                .keySet()
                .removeIf(name -> files.stream().noneMatch(file -> file.name().equals(name)));
        for (InboundFile file : files) {
            if (!file.equals(leftAlone.get(file.name()))) {
                take(file);
            }
        }
        for (String name : outbox.publishDue(settings.clock().instant())) {
            LOG.info("{} answers with {}", utility.id(), name);
        }
    }

    /** Notes something that could not be taken; the same about the same file only once. */
    synchronized void report(String file, String reason) throws IOException {
        if (book.hasReport(file, reason)) {
            return;
        }
        LOG.info("{} reports {}: {}", utility.id(), file, reason);
        record(JournalLine.of(new SimulatorReport(settings.clock().instant(), file, reason)));
        ledgerFile.write(book.snapshot());
    }

    private void record(JournalLine line) throws IOException {
        journal.append(line);
        book.apply(line);
    }

    private void readScript() throws IOException {
        try {
            script = scriptFile.read();
        } catch (IllegalArgumentException notAScript) {
            report("script.txt", notAScript.getMessage() + " Still in use: " + script.word() + ".");
        } catch (NoSuchFileException removed) {
            scriptFile.write(script);
        }
    }

    private void take(InboundFile file) throws IOException {
        try {
            byte[] bytes = file.bytes();
            Interchange interchange = InboundFile.interchange(bytes, utility, settings.espDuns());
            take(file, InboundFile.digest(bytes), interchange);
        } catch (UnreadableFileException unreadable) {
            leftAlone.put(file.name(), file);
            report(file.name(), unreadable.getMessage() + ". The file was left where it is.");
        }
    }

    private void take(InboundFile file, String digest, Interchange interchange) throws IOException {
        List<GroupInspection> groups = GroupInspection.of(interchange);
        boolean resent = book.knowsInterchange(interchange.control());
        long sequence = lastSequence() + 1;
        long firstControl = book.last().map(ReceivedFile::nextControl).orElse(FIRST_CONTROL);
        AnswerPlan plan = resent || groups.isEmpty()
                ? new AnswerPlan(List.of(), firstControl)
                : plan(interchange, groups, firstControl);
        outbox.stage(sequence, plan.answers());
        ReceivedFile received = new ReceivedFile(
                sequence,
                settings.clock().instant(),
                file.name(),
                "%06d_%s".formatted(sequence, file.name()),
                digest,
                interchange.control(),
                groups.stream().map(group -> group.group().control()).toList(),
                requests(groups),
                AcknowledgedGroups.in(interchange),
                plan.nextControl());
        record(JournalLine.of(received));
        AtomicMove.replace(file.path(), home.archive().resolve(received.archivedAs()));
        afterwards(received, resent, firstControl);
    }

    private AnswerPlan plan(Interchange interchange, List<GroupInspection> groups, long firstControl)
            throws IOException {
        readScript();
        List<JudgedGroup> judged = new RequestJudge(utility, settings, book, script).judge(groups);
        AnswerWriter writer =
                new AnswerWriter(utility, interchange, judged, settings.clock().instant(), firstControl);
        return new AnswerPlanner(settings.delays()).plan(script, writer);
    }

    private static List<ReceivedRequest> requests(List<GroupInspection> groups) {
        return groups.stream()
                .flatMap(group -> group.sets().stream())
                .map(inspection -> DropRequest.numbers(inspection.set()))
                .toList();
    }

    private void afterwards(ReceivedFile received, boolean resent, long firstUnusedControl) throws IOException {
        LOG.info(
                "{} took {}: interchange {}, requests {}",
                utility.id(),
                received.file(),
                received.interchange(),
                received.requests().size());
        if (resent) {
            report(
                    received.archivedAs(),
                    "Interchange %s was received before; it is counted and not answered again."
                            .formatted(received.interchange()));
        }
        for (String group : received.acknowledged().keySet()) {
            boolean ours = group.matches("\\d{1,9}")
                    && Long.parseLong(group) >= FIRST_CONTROL
                    && Long.parseLong(group) < firstUnusedControl;
            if (!ours) {
                report(received.archivedAs(), "It acknowledges group '%s', which was never sent.".formatted(group));
            }
        }
        ledgerFile.write(book.snapshot());
    }

    @Override
    public synchronized void close() throws IOException {
        journal.close();
    }
}

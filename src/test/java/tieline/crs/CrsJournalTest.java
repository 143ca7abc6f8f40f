package tieline.crs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tieline.ledger.LedgerJournal;
import tieline.ledger.LedgerViews;
import tieline.platform.security.CurrentActor;
import tieline.testing.CleanDatabase;
import tieline.testing.Hledger;
import tieline.testing.HledgerTest;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** The three months of the vectors, posted and closed, proved to the cent by another accounting program. */
@TielineTest
@HledgerTest
class CrsJournalTest {

    private static final String CORE = CrsRig.LEDGER + ":core";
    private static final String NON_CORE = CrsRig.LEDGER + ":non-core";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private LedgerJournal journal;

    @Autowired
    private LedgerViews views;

    @Autowired
    private TestPeople people;

    @Autowired
    private CleanDatabase database;

    @TempDir
    private Path folder;

    @BeforeEach
    @AfterEach
    void empty() {
        database.empty();
    }

    @Test
    void hledgerFindsTheSameBalancesAfterEveryMonth() throws Exception {
        CrsRig rig = CrsRig.on(application);
        rig.open();
        for (int i = 0; i < CrsVectors.MONTHS.size(); i++) {
            rig.post(CrsVectors.JULY.plusMonths(i), CrsVectors.MONTHS.get(i));
            rig.close(CrsVectors.JULY.plusMonths(i));
        }
        Path file = folder.resolve("crs.journal");
        write(file);
        assertThat(Hledger.check(file)).isEqualTo(new Hledger.Answer(0, ""));
        List<Long> core = List.of(1_091_510_00L, 1_320_199_18L, 0L);
        List<Long> nonCore = List.of(12_523_171_25L, 16_974_268_29L, 15_150_400_03L);
        for (int i = 0; i < 3; i++) {
            YearMonth after = CrsVectors.JULY.plusMonths(i + 1L);
            assertThat(Hledger.balances(file, after.atDay(1).toString()))
                    .isEqualTo(Map.of(
                            CORE,
                            core.get(i),
                            CrsRig.LEDGER + ":bundled-core",
                            -core.get(i),
                            NON_CORE,
                            nonCore.get(i),
                            CrsRig.LEDGER + ":bundled-non-core",
                            -nonCore.get(i)));
        }
    }

    private void write(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            CurrentActor.runAs(people.compliance(), () -> {
                try {
                    journal.write(views.ledger(CrsRig.LEDGER).orElseThrow(), null, out);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}

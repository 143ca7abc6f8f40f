package tieline.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tieline.platform.imports.ImportStatus.CHECKED;
import static tieline.platform.imports.ImportStatus.CHECKING;
import static tieline.platform.imports.ImportStatus.COMMITTED;
import static tieline.platform.imports.ImportStatus.COMMITTING;
import static tieline.platform.imports.ImportStatus.DISCARDED;
import static tieline.platform.imports.ImportStatus.REFUSED;
import static tieline.platform.imports.ImportStatus.UPLOADED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tieline.platform.files.TableFormat;
import tieline.platform.imports.ImportStatus;
import tieline.platform.imports.StoredFile;
import tieline.platform.security.Actor;

/** The states of an import: what may follow what, and what each refusal says. */
class AccountImportTest {

    private static final Instant NOW = Instant.parse("2026-11-19T16:12:00Z");
    private static final Actor MAYA = new Actor(UUID.randomUUID(), "Maya Okafor", Set.of("ANALYST"));
    private static final Map<ImportStatus, Set<ImportStatus>> ALLOWED = Map.of(
            UPLOADED, EnumSet.of(CHECKING, REFUSED, DISCARDED),
            CHECKING, EnumSet.of(CHECKED, REFUSED, DISCARDED),
            CHECKED, EnumSet.of(CHECKING, COMMITTING, DISCARDED),
            REFUSED, EnumSet.of(CHECKING),
            COMMITTING, EnumSet.of(COMMITTED, CHECKED, CHECKING),
            COMMITTED, EnumSet.noneOf(ImportStatus.class),
            DISCARDED, EnumSet.noneOf(ImportStatus.class));

    private static AccountImport uploaded() {
        return new AccountImport(
                UUID.randomUUID(),
                "IMP-2026-0001",
                new StoredFile("a.csv", 1, "00"),
                new AccountImportOptions(false, false, LocalDate.of(2026, 11, 16)),
                MAYA,
                NOW);
    }

    private static AccountImport in(ImportStatus status) {
        AccountImport file = uploaded();
        switch (status) {
            case UPLOADED -> {}
            case CHECKING -> file.startCheck();
            case REFUSED -> file.refuse("Row 3 is not UTF-8 text.", NOW);
            case DISCARDED -> file.discard(MAYA, NOW);
            case CHECKED, COMMITTING, COMMITTED -> {
                file.startCheck();
                file.finishCheck(findings(1), null, NOW);
                if (status != CHECKED) {
                    file.startCommit(MAYA, NOW);
                }
                if (status == COMMITTED) {
                    file.finishCommit(1);
                }
            }
        }
        return file;
    }

    private static AccountImportFindings findings(long good) {
        return new AccountImportFindings(
                TableFormat.CSV,
                EnumSet.of(AccountColumn.UTILITY),
                List.of(),
                new AccountImportCounts(2, good, 2 - good, 0, 0, good, 0, 0, 0, 0, 0, 0));
    }

    private static void step(AccountImport file, ImportStatus next) {
        switch (next) {
            case CHECKING -> file.startRecheck("Another import was committed.");
            case CHECKED -> {
                if (file.status() == COMMITTING) {
                    file.stopCommit("The database was away.");
                } else {
                    file.finishCheck(findings(1), null, NOW);
                }
            }
            case REFUSED -> file.refuse("The file is empty.", NOW);
            case COMMITTING -> file.startCommit(MAYA, NOW);
            case COMMITTED -> file.finishCommit(1);
            case DISCARDED -> file.discard(MAYA, NOW);
            case UPLOADED -> throw new IllegalArgumentException("nothing becomes uploaded");
        }
    }

    @Test
    void takesExactlyTheAllowedSteps() {
        for (ImportStatus from : ImportStatus.values()) {
            for (ImportStatus to : EnumSet.complementOf(EnumSet.of(UPLOADED))) {
                boolean allowed = ALLOWED.get(from).contains(to);
                assertThat(from.canBecome(to)).as("%s to %s", from, to).isEqualTo(allowed);
                AccountImport file = in(from);
                if (from == COMMITTED && to == COMMITTING) {
                    assertThatThrownBy(() -> step(file, to)).hasMessageContaining("was committed by Maya Okafor");
                } else if (allowed) {
                    step(file, to);
                    assertThat(file.status()).isEqualTo(to);
                } else {
                    assertThatThrownBy(() -> step(file, to))
                            .as("%s to %s", from, to)
                            .isInstanceOf(AccountRuleException.class);
                    assertThat(file.status()).isEqualTo(from);
                }
            }
        }
    }

    @Test
    void refusesInWordsThatSayWhoDidWhatAndWhen() {
        assertThatThrownBy(() -> in(COMMITTED).discard(MAYA, NOW))
                .hasMessage("IMP-2026-0001 was committed by Maya Okafor on Nov 19, 2026, 8:12 am.");
        assertThatThrownBy(() -> in(DISCARDED).startRecheck("x"))
                .hasMessage("IMP-2026-0001 was discarded by Maya Okafor on Nov 19, 2026, 8:12 am.");
        assertThatThrownBy(() -> in(COMMITTING).startCommit(MAYA, NOW))
                .hasMessage("IMP-2026-0001 is being committed by Maya Okafor on Nov 19, 2026, 8:12 am.");
        assertThatThrownBy(() -> in(REFUSED).discard(MAYA, NOW))
                .hasMessage("IMP-2026-0001 was refused: Row 3 is not UTF-8 text.");
    }

    @Test
    void doesNotCommitAFileWithoutAGoodRow() {
        AccountImport file = uploaded();
        file.startCheck();
        file.finishCheck(findings(0), null, NOW);
        assertThatThrownBy(() -> file.startCommit(MAYA, NOW)).hasMessageContaining("nothing to commit");
    }

    @Test
    void holdsOnlyForTheAccountsAsTheyWereChecked() {
        UUID other = UUID.randomUUID();
        AccountImport file = uploaded();
        file.startCheck();
        file.finishCheck(findings(1), null, NOW);
        assertThat(file.isCheckedAgainst(null)).isTrue();
        assertThat(file.isCheckedAgainst(other)).isFalse();
        file.startRecheck("again");
        file.finishCheck(findings(1), other, NOW);
        assertThat(file.isCheckedAgainst(other)).isTrue();
        assertThat(file.isCheckedAgainst(UUID.randomUUID())).isFalse();
    }

    @Test
    void letsOnlyAnalystsActAndSaysWhy() {
        AccountImportCounts counts = findings(1).counts();
        for (String role : List.of("MANAGER", "COMPLIANCE", "ADMINISTRATOR")) {
            Actor actor = new Actor(UUID.randomUUID(), "X", Set.of(role));
            assertThat(AccountImportPermissions.refuseUpload(actor)).contains("Only an analyst imports accounts.");
            assertThat(AccountImportPermissions.refuseCommit(actor, CHECKED, counts))
                    .isPresent();
            assertThat(AccountImportPermissions.refuseDiscard(actor, CHECKED)).isPresent();
            assertThat(AccountImportPermissions.refuseCheck(actor, CHECKED)).isPresent();
        }
        assertThat(AccountImportPermissions.refuseUpload(MAYA)).isEmpty();
        assertThat(AccountImportPermissions.refuseCommit(MAYA, CHECKED, counts)).isEmpty();
        assertThat(AccountImportPermissions.refuseCommit(MAYA, CHECKED, AccountImportCounts.NONE))
                .contains("No row is good, so there is nothing to commit.");
        assertThat(AccountImportPermissions.refuseCommit(MAYA, COMMITTING, counts))
                .isPresent();
        assertThat(AccountImportPermissions.refuseDiscard(MAYA, COMMITTED)).isPresent();
        assertThat(AccountImportPermissions.refuseCheck(MAYA, COMMITTING)).isPresent();
        assertThat(AccountImportPermissions.refuseCheck(MAYA, REFUSED)).isEmpty();
    }
}

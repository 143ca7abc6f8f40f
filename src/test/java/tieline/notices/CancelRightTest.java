package tieline.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tieline.platform.time.WorkingDays;

/** The last day of the right to cancel, by both readings of Saturday. */
class CancelRightTest {

    private static final WorkingDays WITHOUT_SATURDAY = WorkingDays.ofConsumerLaw(false);
    private static final WorkingDays WITH_SATURDAY = WorkingDays.ofConsumerLaw(true);

    @ParameterizedTest(name = "signed {0}: {1}, with Saturday {2}")
    @CsvSource({
        "2001-02-08, 2001-02-14, 2001-02-13",
        "2000-12-28, 2001-01-03, 2001-01-02",
        "2024-02-27, 2024-03-01, 2024-03-01",
        "2026-11-24, 2026-12-01, 2026-11-30",
        "2026-10-30, 2026-11-04, 2026-11-03",
        "2026-03-06, 2026-03-11, 2026-03-10"
    })
    void afterASigning(LocalDate signed, LocalDate without, LocalDate with) {
        CancelRight right = new CancelRight(signed, null, signed.minusDays(1));
        assertThat(right.lastDay(WITHOUT_SATURDAY)).isEqualTo(without);
        assertThat(right.lastDay(WITH_SATURDAY)).isEqualTo(with);
    }

    @ParameterizedTest(name = "verified {0}, mailed {1}: {2}, with Saturday {3}")
    @CsvSource({
        // The mailing decides.
        "2001-02-06, 2001-02-07, 2001-02-15, 2001-02-14",
        // The verification decides, long after the mailing.
        "2001-02-08, 2001-01-30, 2001-02-14, 2001-02-13",
        // Over Christmas and New Year.
        "2025-12-24, 2025-12-23, 2025-12-31, 2025-12-30",
        "2025-12-30, 2025-12-30, 2026-01-07, 2026-01-06"
    })
    void withoutAContractTheLaterOfTwo(LocalDate verified, LocalDate mailed, LocalDate without, LocalDate with) {
        CancelRight right = new CancelRight(null, verified, mailed);
        assertThat(right.lastDay(WITHOUT_SATURDAY)).isEqualTo(without);
        assertThat(right.lastDay(WITH_SATURDAY)).isEqualTo(with);
    }

    @Test
    void oneBasisAndOnlyOne() {
        LocalDate day = LocalDate.of(2026, 11, 20);
        assertThatThrownBy(() -> new CancelRight(day, day, day)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CancelRight(null, null, day)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMailedCancellationCountsFromItsPosting() {
        LocalDate last = LocalDate.of(2026, 11, 30);
        assertThat(new Posting(Posting.Way.MAIL, last).isInTime(last)).isTrue();
        assertThat(new Posting(Posting.Way.HAND, last.plusDays(1)).isInTime(last))
                .isFalse();
    }
}

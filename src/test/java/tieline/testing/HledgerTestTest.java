package tieline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tieline.testing.HledgerTest.Installed;

class HledgerTestTest {

    @Test
    void skipsOnlyWhereTheProgramIsNeitherInstalledNorRequired() {
        assertThat(Installed.decide(true, false).isDisabled()).isFalse();
        assertThat(Installed.decide(true, true).isDisabled()).isFalse();
        assertThat(Installed.decide(false, true).isDisabled()).isFalse();
        assertThat(Installed.decide(false, false).isDisabled()).isTrue();
        assertThat(Installed.decide(false, false).getReason()).get().asString().contains("not installed");
    }
}

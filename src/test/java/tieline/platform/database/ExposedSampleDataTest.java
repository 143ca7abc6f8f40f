package tieline.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tieline.TielineApplication;

/** Everybody knows the sample users, so their database answers this machine only. */
@ExtendWith(OutputCaptureExtension.class)
class ExposedSampleDataTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "", " ", "192.0.2.1", "no-such-host.invalid"})
    void refusesAnAddressThatOthersReach(String address) {
        assertThatThrownBy(() -> DatabaseConfiguration.Embedded.requireLoopback(address))
                .isInstanceOf(ExposedSampleDataException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.8.8.8"})
    void acceptsTheLoopback(String address) {
        assertThatCode(() -> DatabaseConfiguration.Embedded.requireLoopback(address))
                .doesNotThrowAnyException();
    }

    @Test
    void stopsTheStartBeforeAnyDatabaseIsMadeAndSaysWhatToDo(@TempDir Path directory, CapturedOutput output) {
        assertThatThrownBy(() -> SpringApplication.run(
                        TielineApplication.class,
                        "--spring.datasource.url=",
                        "--server.address=0.0.0.0",
                        "--server.port=0",
                        "--tieline.data-dir=" + directory))
                .rootCause()
                .isInstanceOf(ExposedSampleDataException.class);
        assertThat(directory).isEmptyDirectory();
        assertThat(output)
                .contains("sample database answers this machine only", "Configure a database (TIELINE_DB_URL");
    }
}

package tieline.platform.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at a refused start what to do about an exposed sample database. */
class ExposedSampleDataAnalyzer extends AbstractFailureAnalyzer<ExposedSampleDataException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, ExposedSampleDataException cause) {
        return new FailureAnalysis(
                "No database is configured, so Tieline would run on its sample database, and it would listen on "
                        + cause.address() + ". Everybody knows the sample users and their password, so the sample"
                        + " database answers this machine only.",
                "Configure a database (TIELINE_DB_URL, TIELINE_DB_USER, TIELINE_DB_PASSWORD), or leave TIELINE_BIND at"
                        + " 127.0.0.1.",
                cause);
    }
}

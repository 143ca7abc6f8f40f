package tieline.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Needs OpenSSH's own server. Where it is not installed the tests are skipped, unless the environment variable
 * TIELINE_SSHD_REQUIRED is true: then they run, and fail.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OpenSshTest.Installed.class)
public @interface OpenSshTest {

    /** Skips with one line, or forbids to skip. */
    class Installed implements ExecutionCondition {

        private static final String REQUIRED = "TIELINE_SSHD_REQUIRED";

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return decide(OpenSshServer.installed(), Boolean.parseBoolean(System.getenv(REQUIRED)));
        }

        static ConditionEvaluationResult decide(boolean installed, boolean required) {
            if (installed || required) {
                return ConditionEvaluationResult.enabled("OpenSSH's server is installed, or required");
            }
            return ConditionEvaluationResult.disabled(
                    "OpenSSH's server is not installed: the tests against it are skipped.");
        }
    }
}

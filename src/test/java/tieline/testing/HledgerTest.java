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
 * Needs hledger, the accounting program that proves our journals. Where it is not installed the tests are skipped, unless the
 * environment variable TIELINE_HLEDGER_REQUIRED is true: then they run, and fail.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(HledgerTest.Installed.class)
public @interface HledgerTest {

    /** Skips with one line, or forbids to skip. */
    class Installed implements ExecutionCondition {

        private static final String REQUIRED = "TIELINE_HLEDGER_REQUIRED";

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return decide(Hledger.installed(), Boolean.parseBoolean(System.getenv(REQUIRED)));
        }

        static ConditionEvaluationResult decide(boolean installed, boolean required) {
            if (installed || required) {
                return ConditionEvaluationResult.enabled("hledger is installed, or required");
            }
            return ConditionEvaluationResult.disabled("hledger is not installed: the tests against it are skipped.");
        }
    }
}

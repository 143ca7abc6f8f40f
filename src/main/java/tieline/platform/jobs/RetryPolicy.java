package tieline.platform.jobs;

import java.time.Duration;

/**
 * How a failed attempt is repeated: after {@code first}, then twice as long each time up to {@code longest}.
 *
 * @param attemptsMax attempts in all, at least 1
 */
public record RetryPolicy(int attemptsMax, Duration first, Duration longest) {

    /** One attempt only. */
    public static RetryPolicy never() {
        return new RetryPolicy(1, Duration.ZERO, Duration.ZERO);
    }

    /** The wait after the given number of failed attempts (1 or more). */
    public Duration waitAfter(int failedAttempts) {
        Duration wait = first;
        for (int i = 1; i < failedAttempts && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}

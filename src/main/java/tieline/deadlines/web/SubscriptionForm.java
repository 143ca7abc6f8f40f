package tieline.deadlines.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The choice of the daily e-mail; a tick that is absent is no. */
record SubscriptionForm(
        @Nullable Boolean enabled,

        @NotNull(message = "Choose an hour from 0 to 23") @Min(value = 0, message = "Choose an hour from 0 to 23") @Max(value = 23, message = "Choose an hour from 0 to 23") Integer fromHour,

        @Nullable Boolean onlyMine) {

    boolean isWanted() {
        return Boolean.TRUE.equals(enabled);
    }

    boolean isOnlyMine() {
        return Boolean.TRUE.equals(onlyMine);
    }
}

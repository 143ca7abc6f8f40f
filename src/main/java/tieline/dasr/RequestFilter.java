package tieline.dasr;

import org.jspecify.annotations.Nullable;

/**
 * Which requests of a batch.
 *
 * @param group the group
 * @param search the beginning of an account number or a part of a customer's name; null for all
 */
public record RequestFilter(RequestGroup group, @Nullable String search) {

    /** Every request of the batch. */
    public static final RequestFilter ALL = new RequestFilter(RequestGroup.ALL, null);
}

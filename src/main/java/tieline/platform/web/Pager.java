package tieline.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * The foot of a list that is paged by key: previous, next, and what the page covers.
 *
 * @param before the cursor of the previous page, or null on the first
 * @param after the cursor of the next page, or null on the last
 * @param size rows on a full page
 * @param range what the page covers in a sentence, such as "50 of 1,284, from 8,925,013 down to 925,472 kWh"
 */
public record Pager(@Nullable String before, @Nullable String after, int size, String range) {}

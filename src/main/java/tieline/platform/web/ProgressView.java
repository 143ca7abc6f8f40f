package tieline.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * How far long work has come.
 *
 * @param what the work in words, such as "Importing accounts.xlsx"
 * @param done units done
 * @param total units in all, or null while it is not known
 * @param unit the unit's plural, such as "rows"
 * @param running whether it still runs; only then does the page ask again
 * @param mark the state shown, such as a half disc and "Running"
 * @param href the address that answers with this fragment again
 */
public record ProgressView(
        String what, long done, @Nullable Long total, String unit, boolean running, StateMark mark, String href) {}

package tieline.crs.web;

import org.jspecify.annotations.Nullable;
import tieline.platform.security.Permission;

/**
 * What a month needs next, and whether the person who reads the page may do it.
 *
 * @param sentence what and by whom
 * @param action the words on the button
 * @param href where it is done
 * @param dialog whether the page of the action is a question that can stand over this one
 */
public record NextStep(
        String sentence, @Nullable String action, @Nullable String href, boolean dialog, Permission permission) {}

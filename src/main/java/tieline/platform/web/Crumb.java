package tieline.platform.web;

import org.jspecify.annotations.Nullable;

/** One step of the breadcrumb; without an address it is only said. */
public record Crumb(String label, @Nullable String href) {}

package tieline.platform.web;

import org.springframework.security.core.Authentication;

/** Counts what waits behind a link of the rail. Called for every page shown, so it must be one indexed query. */
@FunctionalInterface
public interface OpenWork {

    /** The number of things the viewer can do something about; 0 shows no number. */
    long count(Authentication viewer);
}

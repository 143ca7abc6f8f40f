package tieline.dasr.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tieline.dasr.RequestRow;
import tieline.dasr.RequestStatus;
import tieline.platform.security.Permission;

/** What a person can do to one request while its batch is not sent. */
enum RequestChange {
    EXCLUSION("Leave this account out", "Why it stays out", "Leave the account out"),
    INCLUSION("Put this account back", "Why it comes back", "Put the account back"),
    OVERRIDE("Allow the return", "Why it may return; at least 10 characters, kept on record", "Give the override");

    private final String title;
    private final String reasonLabel;
    private final String button;

    RequestChange(String title, String reasonLabel, String button) {
        this.title = title;
        this.reasonLabel = reasonLabel;
        this.button = button;
    }

    /** The change that the request's state allows, if any: each state allows at most one. */
    static @Nullable RequestChange possible(RequestRow request) {
        if (request.status() == RequestStatus.VALID || request.status() == RequestStatus.INVALID) {
            return EXCLUSION;
        }
        if (request.status() != RequestStatus.EXCLUDED) {
            return null;
        }
        return "left-out".equals(request.problemRule())
                ? INCLUSION
                : "return-right".equals(request.problemRule()) ? OVERRIDE : null;
    }

    static Optional<RequestChange> of(String word) {
        return Arrays.stream(values())
                .filter(change -> change.word().equals(word))
                .findFirst();
    }

    Permission permission(BatchActions may) {
        return this == OVERRIDE ? may.override() : may.change();
    }

    /** The word in the address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The heading of its form. */
    public String title() {
        return title;
    }

    /** The words above the reason. */
    public String reasonLabel() {
        return reasonLabel;
    }

    /** The words of the button. */
    public String button() {
        return button;
    }
}

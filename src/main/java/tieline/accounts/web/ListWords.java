package tieline.accounts.web;

import tieline.accounts.AccountListStatus;
import tieline.platform.web.Shape;
import tieline.platform.web.StateMark;

/** Words for frozen lists. */
final class ListWords {

    private ListWords() {}

    /** The state as a page shows it. */
    static StateMark mark(AccountListStatus status) {
        return switch (status) {
            case FREEZING -> new StateMark(Shape.UNDER_WAY, "Freezing");
            case FROZEN -> new StateMark(Shape.CLOSED, "Frozen");
            case FAILED -> new StateMark(Shape.ALARM, "Failed");
        };
    }
}

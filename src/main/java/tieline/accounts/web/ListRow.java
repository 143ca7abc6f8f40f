package tieline.accounts.web;

import tieline.accounts.AccountListView;
import tieline.platform.web.StateMark;

/** A frozen list in the list of lists. */
record ListRow(AccountListView list, StateMark mark) {

    static ListRow of(AccountListView list) {
        return new ListRow(list, ListWords.mark(list.status()));
    }
}

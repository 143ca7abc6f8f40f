package tieline.accounts.web;

import tieline.accounts.AccountImportView;
import tieline.platform.web.StateMark;

/** An import in the list of imports. */
public record AccountImportRow(AccountImportView file, StateMark mark) {

    static AccountImportRow of(AccountImportView file) {
        return new AccountImportRow(file, file.status().mark());
    }
}

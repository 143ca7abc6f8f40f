package tieline.accounts;

import tieline.audit.AuditEntry;

/** How the steps of an import stand in the audit trail. */
final class AccountImportAudit {

    /** The kind of subject under which the trail keeps imports. */
    static final String SUBJECT = "account-import";

    private AccountImportAudit() {}

    /** One step, such as {@code committed}, in a sentence without a full stop. */
    static AuditEntry entry(AccountImport file, String step, String summary) {
        return AuditEntry.of(SUBJECT + "." + step, SUBJECT, file.importId(), file.reference(), summary)
                .at(address(file));
    }

    /** The import's page. */
    static String address(AccountImport file) {
        return "/accounts/import/" + file.reference();
    }
}

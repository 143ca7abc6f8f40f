package tieline.crs.inputs;

import tieline.audit.AuditEntry;

/** How the steps of an import stand in the audit trail. */
final class CrsImportAudit {

    /** The kind of subject under which the trail keeps imports of inputs. */
    static final String SUBJECT = "crs-import";

    private CrsImportAudit() {}

    /** One step, such as {@code committed}, in a sentence without a full stop. */
    static AuditEntry entry(CrsImport file, String step, String summary) {
        return AuditEntry.of(SUBJECT + "." + step, SUBJECT, file.importId(), file.reference(), summary)
                .at(address(file));
    }

    /** The import's page. */
    static String address(CrsImport file) {
        return "/crs/imports/" + file.reference();
    }
}

package tieline.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.audit.AuditEntry;
import tieline.audit.AuditTrail;
import tieline.platform.database.Ids;
import tieline.platform.database.References;
import tieline.platform.imports.StoredFile;
import tieline.platform.security.CurrentActor;
import tieline.platform.time.Pacific;

/** The door for new account files. */
@Service
public class AccountImportUploads {

    private final AccountImportRepository imports;
    private final AccountImportChunks chunks;
    private final AccountImportCheck check;
    private final References references;
    private final AuditTrail audit;
    private final Clock clock;

    AccountImportUploads(
            AccountImportRepository imports,
            AccountImportChunks chunks,
            AccountImportCheck check,
            References references,
            AuditTrail audit,
            Clock clock) {
        this.imports = imports;
        this.chunks = chunks;
        this.check = check;
        this.references = references;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Stores a file as evidence and queues its check.
     *
     * @param fileName the name on the uploader's machine; a path before it is cut off
     * @return the import's public reference, such as IMP-2026-0001
     * @throws AccountRuleException when the file has no bytes; nothing is stored then
     * @throws IOException when the upload breaks off
     */
    @PreAuthorize("hasRole('ANALYST')")
    @Transactional(rollbackFor = IOException.class)
    public String upload(String fileName, InputStream content, AccountImportOptions options) throws IOException {
        UUID importId = Ids.next();
        StoredFile file = chunks.store(importId, fileName, content);
        if (file.fileBytes() == 0) {
            throw new AccountRuleException("The file is empty. Its first row must hold the names of the columns.");
        }
        Instant now = clock.instant();
        String reference = references.next("IMP", Pacific.dateOf(now).getYear());
        AccountImport stored =
                imports.save(new AccountImport(importId, reference, file, options, CurrentActor.get(), now));
        imports.flush();
        check.enqueue(stored);
        audit.record(entry(stored));
        return reference;
    }

    private static AuditEntry entry(AccountImport stored) {
        String summary = "Uploaded %s, %,d bytes%s%s"
                .formatted(
                        stored.file().fileName(),
                        stored.file().fileBytes(),
                        stored.options().completeFile() ? ", as a complete file" : "",
                        stored.options().createBooks() ? ", creating books" : "");
        return AccountImportAudit.entry(stored, "uploaded", summary)
                .changed("file_sha256", null, stored.file().fileSha256());
    }
}

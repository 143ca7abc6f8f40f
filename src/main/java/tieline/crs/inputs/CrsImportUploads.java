package tieline.crs.inputs;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.audit.AuditTrail;
import tieline.crs.CrsRefusedException;
import tieline.platform.database.Ids;
import tieline.platform.database.References;
import tieline.platform.imports.StoredFile;
import tieline.platform.security.CurrentActor;
import tieline.platform.time.Pacific;

/** The door for new files of inputs. */
@Service
public class CrsImportUploads {

    private final CrsImportRepository imports;
    private final CrsImportChunks chunks;
    private final CrsImportCheck check;
    private final References references;
    private final AuditTrail audit;
    private final Clock clock;

    CrsImportUploads(
            CrsImportRepository imports,
            CrsImportChunks chunks,
            CrsImportCheck check,
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
     * @return the import's public reference, such as CRS-2026-0001
     * @throws CrsRefusedException when the file has no bytes; nothing is stored then
     * @throws IOException when the upload breaks off
     */
    @PreAuthorize("hasRole('ANALYST')")
    @Transactional(rollbackFor = IOException.class)
    public String upload(CrsImportKind kind, String fileName, InputStream content) throws IOException {
        UUID importId = Ids.next();
        StoredFile file = chunks.store(importId, fileName, content);
        if (file.fileBytes() == 0) {
            throw new CrsRefusedException("The file is empty. Its first row must hold the names of the columns.");
        }
        Instant now = clock.instant();
        String reference = references.next("CRS", Pacific.dateOf(now).getYear());
        CrsImport stored =
                imports.saveAndFlush(new CrsImport(importId, reference, kind, file, CurrentActor.get(), now));
        check.enqueue(stored);
        String summary = "Uploaded %s, %,d bytes".formatted(file.fileName(), file.fileBytes());
        audit.record(CrsImportAudit.entry(stored, "uploaded", summary).changed("file_sha256", null, file.fileSha256()));
        return reference;
    }
}

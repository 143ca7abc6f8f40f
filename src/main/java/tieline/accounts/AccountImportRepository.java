package tieline.accounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import tieline.platform.imports.ImportStatus;

interface AccountImportRepository extends JpaRepository<AccountImport, UUID> {

    Optional<AccountImport> findByReference(String reference);

    /** At most one: a unique index sees to it. */
    Optional<AccountImport> findByStatus(ImportStatus status);

    /** Identifiers are in the order of time. */
    List<AccountImport> findFirst50ByOrderByImportIdDesc();

    List<AccountImport> findFirst50ByImportIdLessThanOrderByImportIdDesc(UUID importId);

    List<AccountImport> findFirst5ByFileFileSha256OrderByImportIdDesc(String fileSha256);
}

package tieline.crs.inputs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CrsImportRepository extends JpaRepository<CrsImport, UUID> {

    Optional<CrsImport> findByReference(String reference);

    /** Identifiers are in the order of time. */
    List<CrsImport> findFirst50ByOrderByImportIdDesc();

    List<CrsImport> findFirst50ByImportIdLessThanOrderByImportIdDesc(UUID importId);

    List<CrsImport> findFirst5ByFileFileSha256OrderByImportIdDesc(String fileSha256);
}

package tieline.letters.returns;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReturnFileRepository extends JpaRepository<ReturnFile, UUID> {

    Optional<ReturnFile> findByReference(String reference);

    /** Identifiers are in the order of time. */
    List<ReturnFile> findFirst50ByOrderByImportIdDesc();

    List<ReturnFile> findFirst50ByImportIdLessThanOrderByImportIdDesc(UUID importId);

    List<ReturnFile> findFirst5ByFileFileSha256OrderByImportIdDesc(String fileSha256);
}

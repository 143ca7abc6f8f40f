package tieline.letters;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface TemplateVersionRepository extends JpaRepository<TemplateVersion, UUID> {

    List<TemplateVersion> findByTemplateIdOrderByNumberDesc(UUID templateId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT v FROM TemplateVersion v WHERE v.versionId = :versionId")
    Optional<TemplateVersion> lockById(UUID versionId);
}

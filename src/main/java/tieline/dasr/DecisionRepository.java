package tieline.dasr;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DecisionRepository extends JpaRepository<Decision, UUID> {

    Optional<Decision> findByBatchIdAndVoidedAtIsNull(UUID batchId);
}

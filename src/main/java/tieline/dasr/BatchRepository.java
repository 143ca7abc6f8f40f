package tieline.dasr;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface BatchRepository extends JpaRepository<Batch, UUID> {

    Optional<Batch> findByReference(String reference);

    /** Locks the batch until the transaction ends: who changes a request, decides or sends comes one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT b FROM Batch b WHERE b.reference = :reference")
    Optional<Batch> lockByReference(String reference);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT b FROM Batch b WHERE b.batchId = :batchId")
    Optional<Batch> lockById(UUID batchId);
}

package tieline.letters;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface MailingRepository extends JpaRepository<Mailing, UUID> {

    Optional<Mailing> findByReference(String reference);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT m FROM Mailing m WHERE m.reference = :reference")
    Optional<Mailing> lockByReference(String reference);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT m FROM Mailing m WHERE m.mailingId = :mailingId")
    Optional<Mailing> lockById(UUID mailingId);
}

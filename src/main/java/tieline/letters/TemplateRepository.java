package tieline.letters;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface TemplateRepository extends JpaRepository<LetterTemplate, UUID> {

    Optional<LetterTemplate> findByReference(String reference);

    /** Locks the template, so that its versions are made one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT t FROM LetterTemplate t WHERE t.reference = :reference")
    Optional<LetterTemplate> lockByReference(String reference);
}

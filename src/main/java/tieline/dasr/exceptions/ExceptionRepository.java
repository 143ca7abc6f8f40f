package tieline.dasr.exceptions;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ExceptionRepository extends JpaRepository<ExceptionItem, UUID> {

    Optional<ExceptionItem> findByReference(String reference);
}

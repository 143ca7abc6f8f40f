package tieline.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface DeadlineRepository extends JpaRepository<Deadline, UUID> {

    Optional<Deadline> findByReference(String reference);

    List<Deadline> findByStatusAndDueAtLessThanEqualOrderByDueAtAsc(DeadlineStatus status, Instant now, Limit limit);
}

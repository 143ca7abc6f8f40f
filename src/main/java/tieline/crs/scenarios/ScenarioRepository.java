package tieline.crs.scenarios;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ScenarioRepository extends JpaRepository<Scenario, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Scenario s where s.reference = :reference")
    Optional<Scenario> lockByReference(String reference);
}

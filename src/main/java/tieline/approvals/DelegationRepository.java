package tieline.approvals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DelegationRepository extends JpaRepository<Delegation, UUID> {

    /** What holds for this delegate on a day, the earliest given first. */
    @Query("""
            SELECT d FROM Delegation d WHERE d.delegate = :delegate AND d.endedAt IS NULL
              AND d.fromDay <= :day AND d.toDay >= :day
            ORDER BY d.givenAt, d.delegationId
            """)
    List<Delegation> holdingFor(UUID delegate, LocalDate day);

    /** What holds on a day and this person gave or is named in, the earliest given first. */
    @Query("""
            SELECT d FROM Delegation d WHERE (d.delegate = :person OR d.givenBy = :person) AND d.endedAt IS NULL
              AND d.fromDay <= :day AND d.toDay >= :day
            ORDER BY d.givenAt, d.delegationId
            """)
    List<Delegation> holdingAround(UUID person, LocalDate day);
}

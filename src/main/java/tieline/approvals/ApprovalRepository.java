package tieline.approvals;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ApprovalRepository extends JpaRepository<Approval, UUID> {

    /** Locks it until the transaction ends: of two who decide at once, one comes after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT a FROM Approval a WHERE a.approvalId = :approvalId")
    Optional<Approval> lock(UUID approvalId);

    /** Locks the live one of a subject until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT a FROM Approval a WHERE a.subjectKind = :kind AND a.subjectId = :id AND a.endedAt IS NULL")
    Optional<Approval> lockLive(String kind, UUID id);

    Optional<Approval> findBySubjectKindAndSubjectIdAndEndedAtIsNull(String kind, UUID id);

    List<Approval> findBySubjectKindAndSubjectIdOrderBySubmittedAtDescApprovalIdDesc(String kind, UUID id);
}

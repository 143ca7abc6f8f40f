package tieline.dasr;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RequestRepository extends JpaRepository<Request, RequestKey> {

    List<Request> findByBatchIdAndAccountNumberInOrderByAccountNumber(UUID batchId, Collection<String> accountNumbers);
}

package tieline.accounts;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AccountListRepository extends JpaRepository<AccountList, UUID> {}

package tieline.dasr.route;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import tieline.accounts.Utility;

interface RouteRepository extends JpaRepository<Route, UUID> {

    Optional<Route> findByCode(String code);

    Optional<Route> findByUtilityAndInUseTrue(Utility utility);

    List<Route> findByInUseTrueOrderByUtilityAsc();

    /** Locks it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT r FROM Route r WHERE r.routeId = :routeId")
    Optional<Route> lock(UUID routeId);

    List<Route> findAllByOrderByUtilityAscCodeAsc();
}

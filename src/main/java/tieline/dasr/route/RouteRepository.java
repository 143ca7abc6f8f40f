package tieline.dasr.route;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import tieline.accounts.Utility;

interface RouteRepository extends JpaRepository<Route, UUID> {

    Optional<Route> findByCode(String code);

    Optional<Route> findByUtilityAndInUseTrue(Utility utility);

    List<Route> findByInUseTrueOrderByUtilityAsc();

    List<Route> findAllByOrderByUtilityAscCodeAsc();
}

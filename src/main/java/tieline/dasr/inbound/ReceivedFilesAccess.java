package tieline.dasr.inbound;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tieline.users.AccessRule;
import tieline.users.AccessRule.RoomAccess;
import tieline.users.Role;

/** Which addresses of the received files are open to whom. */
@Configuration(proxyBeanMethods = false)
class ReceivedFilesAccess {

    /** Before the addresses of single batches, which begin with the same path. */
    @Bean
    RoomAccess receivedFileAddresses() {
        Role[] readers = {Role.ANALYST, Role.MANAGER, Role.COMPLIANCE};
        return new RoomAccess(
                50, List.of(AccessRule.read("/dasr/inbound", readers), AccessRule.read("/dasr/inbound/**", readers)));
    }
}

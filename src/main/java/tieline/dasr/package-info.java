/** Disconnect requests (D-DASR): batches, go or no-go, transmissions and the utility's answers. */
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "approvals", "deadlines"})
package tieline.dasr;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

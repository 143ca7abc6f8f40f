/** The one four-eyes mechanism: what somebody made waits here for somebody else's decision; the inbox, delegations. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package tieline.approvals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

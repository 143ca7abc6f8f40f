/** What was done and what runs: the pages of the audit trail and of the jobs. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package tieline.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

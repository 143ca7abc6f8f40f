/** Brings accounts, batches and letters together: who is written to, and which letters a customer and an account got. */
@NullMarked
@ApplicationModule(allowedDependencies = {"letters", "accounts", "dasr", "approvals"})
package tieline.mailings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

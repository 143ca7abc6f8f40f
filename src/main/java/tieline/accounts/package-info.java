/** Customers, books, electric accounts, their imports and the frozen list versions that decisions bind to. */
@NullMarked
@ApplicationModule(allowedDependencies = {"approvals"})
package tieline.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

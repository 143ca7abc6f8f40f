/** Users, roles, sign-in and the rules that say which address is open to which role. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package tieline.users;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

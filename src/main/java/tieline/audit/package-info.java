/** Who changed what, when and why, with the values before and after: insert-only, shown on every object and searchable. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package tieline.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Dated duties and rights: what is due on which day, by which rule of which document, whose it is and how it ended; with a
 * calendar and a daily e-mail. Knows no feature.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package tieline.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Letters to customers: templates and their versions, mailings, the PDF of each letter, and how it was sent. */
@NullMarked
@ApplicationModule(allowedDependencies = {"approvals"})
package tieline.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

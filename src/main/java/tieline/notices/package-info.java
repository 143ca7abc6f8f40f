/** The notice of price, terms and conditions under PU Code 394.5: offer, text, refusals, issue, and the right to cancel. */
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "approvals", "deadlines", "letters :: pdf"})
package tieline.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

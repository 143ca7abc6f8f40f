/** The CRS tracking account of direct access: its core and non-core subaccounts, month by month (002_4332f3f2ce4bb594.txt). */
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "ledger", "letters :: pdf"})
package tieline.crs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

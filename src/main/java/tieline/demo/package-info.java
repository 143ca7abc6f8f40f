/** Sample data and the simulated utility that answers it; only on the embedded sample database. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "dasr",
            "dasr :: route",
            "simulator",
            "approvals",
            "letters",
            "notices",
            "crs",
            "ledger",
            "crs :: scenarios",
            "crs :: projections"
        })
package tieline.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

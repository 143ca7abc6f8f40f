/** The start page of each role: what waits for me, what is late, what went wrong; and the search over everything. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "approvals",
            "crs",
            "dasr",
            "dasr :: overview",
            "deadlines",
            "letters",
            "notices"
        })
package tieline.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** What a cap on the CRS would do to the undercollection: scenarios kept by name, compared, solved for a cap. They post nothing. */
@NullMarked
@NamedInterface("scenarios")
package tieline.crs.scenarios;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

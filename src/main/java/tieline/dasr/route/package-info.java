/** How files go to and come from each utility: endpoint, identifiers, limits and times, and whether it may be used now. */
@NullMarked
@NamedInterface("route")
package tieline.dasr.route;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

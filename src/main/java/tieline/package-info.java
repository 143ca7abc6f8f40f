/** Tieline: the transition of electric accounts between ways of being served. Each sub-package is a room with one door. */
@NullMarked
package tieline;

import org.jspecify.annotations.NullMarked;

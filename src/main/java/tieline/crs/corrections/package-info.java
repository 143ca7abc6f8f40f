/** Corrections of posted months, the replay they are computed by, and reopenings of subaccounts that reached zero. */
@NullMarked
package tieline.crs.corrections;

import org.jspecify.annotations.NullMarked;

/** The clock, Pacific time and the working-day calendar. */
@NullMarked
package tieline.platform.time;

import org.jspecify.annotations.NullMarked;

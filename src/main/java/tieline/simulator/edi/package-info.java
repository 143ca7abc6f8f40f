/** The simulator's own small reader and writer of X12 interchanges, independent of the application's. */
@NullMarked
package tieline.simulator.edi;

import org.jspecify.annotations.NullMarked;

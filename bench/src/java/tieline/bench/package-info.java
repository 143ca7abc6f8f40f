/** Side-by-side measurements; each has a folder under bench/ with the command that runs it. */
@NullMarked
package tieline.bench;

import org.jspecify.annotations.NullMarked;

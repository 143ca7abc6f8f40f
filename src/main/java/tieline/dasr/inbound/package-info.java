/** The pages of the files that came from a utility: kept byte for byte, shown and downloaded as they are. */
@NullMarked
package tieline.dasr.inbound;

import org.jspecify.annotations.NullMarked;

/** Writes and reads the X12 files of a disconnect request: the 814, its 997 and the envelope around them. */
@NullMarked
package tieline.dasr.x12;

import org.jspecify.annotations.NullMarked;

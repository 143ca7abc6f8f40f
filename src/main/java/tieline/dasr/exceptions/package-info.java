/** Whatever a person must look at about the files and answers of a utility: opened once, taken, resolved. */
@NullMarked
package tieline.dasr.exceptions;

import org.jspecify.annotations.NullMarked;

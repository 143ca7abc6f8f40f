/** Fetches the utilities' answers, keeps them byte for byte, and matches them to the requests they answer. */
@NullMarked
package tieline.dasr.answers;

import org.jspecify.annotations.NullMarked;

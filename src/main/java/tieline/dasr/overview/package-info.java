/** What other rooms show of the disconnect requests as a whole: what is open, due, wrong and new; and finding one. */
@NullMarked
@NamedInterface("overview")
package tieline.dasr.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

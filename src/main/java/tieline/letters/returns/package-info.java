/** Files of the mail house that say which letters came back: read, checked, committed; small enough to be done at once. */
@NullMarked
package tieline.letters.returns;

import org.jspecify.annotations.NullMarked;

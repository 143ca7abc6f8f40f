/** The pages of letters. */
@NullMarked
package tieline.letters.web;

import org.jspecify.annotations.NullMarked;

/** The pages of the notices. */
@NullMarked
package tieline.notices.web;

import org.jspecify.annotations.NullMarked;

/** The pages of sent files, and of what would be sent. */
@NullMarked
package tieline.dasr.transmission.web;

import org.jspecify.annotations.NullMarked;

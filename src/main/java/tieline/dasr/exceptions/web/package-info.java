/** The pages of the exceptions. */
@NullMarked
package tieline.dasr.exceptions.web;

import org.jspecify.annotations.NullMarked;

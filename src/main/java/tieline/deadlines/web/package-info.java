/** The pages of the deadlines, the calendar address and the choice of the daily e-mail. */
@NullMarked
package tieline.deadlines.web;

import org.jspecify.annotations.NullMarked;

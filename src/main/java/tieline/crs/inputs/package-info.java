/** The rules of the figures that a month's inputs are made of, and the files that bring them. */
@NullMarked
package tieline.crs.inputs;

import org.jspecify.annotations.NullMarked;

/** The page of the dated figures that some readings need. */
@NullMarked
package tieline.crs.figures.web;

import org.jspecify.annotations.NullMarked;

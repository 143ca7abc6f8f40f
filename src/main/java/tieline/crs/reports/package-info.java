/** What the posted months mean for the generation revenue requirements of bundled and direct access customers. */
@NullMarked
package tieline.crs.reports;

import org.jspecify.annotations.NullMarked;

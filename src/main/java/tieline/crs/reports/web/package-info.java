/** The pages of the reports. */
@NullMarked
package tieline.crs.reports.web;

import org.jspecify.annotations.NullMarked;

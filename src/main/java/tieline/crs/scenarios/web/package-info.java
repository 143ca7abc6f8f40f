/** The pages of the CRS scenarios: the published table, its replica, scenarios of our own and their comparison. */
@NullMarked
package tieline.crs.scenarios.web;

import org.jspecify.annotations.NullMarked;

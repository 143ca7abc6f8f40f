/** The pages of the tracking account: overview, subaccounts, months, opening and terms. */
@NullMarked
package tieline.crs.web;

import org.jspecify.annotations.NullMarked;

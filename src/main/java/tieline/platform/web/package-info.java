/** What every page shares: navigation, request identifiers, error pages, filters, paging and exports. */
@NullMarked
package tieline.platform.web;

import org.jspecify.annotations.NullMarked;

/** The pages of the routes. */
@NullMarked
package tieline.dasr.route.web;

import org.jspecify.annotations.NullMarked;

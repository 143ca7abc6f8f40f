/** The pages of corrections and reopenings. */
@NullMarked
package tieline.crs.corrections.web;

import org.jspecify.annotations.NullMarked;

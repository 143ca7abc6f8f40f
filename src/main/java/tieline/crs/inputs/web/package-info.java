/** The pages of a month's inputs. */
@NullMarked
package tieline.crs.inputs.web;

import org.jspecify.annotations.NullMarked;

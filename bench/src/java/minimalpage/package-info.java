/** A page to measure against. It stands outside Tieline's packages, so that Tieline does not find its beans. */
@NullMarked
package minimalpage;

import org.jspecify.annotations.NullMarked;

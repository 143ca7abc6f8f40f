/** Who acts: the person or the system behind a change. */
@NullMarked
package tieline.platform.security;

import org.jspecify.annotations.NullMarked;

/** The application as a process of its own, killed with SIGKILL in the midst of its work and started again. */
@NullMarked
package tieline.crash;

import org.jspecify.annotations.NullMarked;

/**
 * A simulated utility that takes transaction files over SFTP or from folders, answers them by a chosen script, and counts
 * everything it received; it shares no code with the other rooms, so that it can find their errors.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package tieline.simulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

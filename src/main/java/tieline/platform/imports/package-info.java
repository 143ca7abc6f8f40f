/** What imports of files have in common: the stored file, its states, the faults of its rows. Tables are the rooms' own. */
@NullMarked
package tieline.platform.imports;

import org.jspecify.annotations.NullMarked;

/** Carries files to and from a utility, over SFTP or through a folder; knows nothing of what is in them. */
@NullMarked
package tieline.dasr.transport;

import org.jspecify.annotations.NullMarked;

/** Builds the files of a decided batch, keeps them, and sends each exactly once. */
@NullMarked
package tieline.dasr.transmission;

import org.jspecify.annotations.NullMarked;

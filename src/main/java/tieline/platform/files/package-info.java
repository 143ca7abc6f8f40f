/** Reads uploaded tables and writes exported ones, CSV and XLSX, one row at a time and with every refusal explained. */
@NullMarked
package tieline.platform.files;

import org.jspecify.annotations.NullMarked;

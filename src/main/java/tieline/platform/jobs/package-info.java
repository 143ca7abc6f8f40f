/** Long work: persistent jobs with progress, cancel, retry and resume. */
@NullMarked
package tieline.platform.jobs;

import org.jspecify.annotations.NullMarked;

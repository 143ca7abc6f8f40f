/** How a person gets in, stays in and gets out: the form's handling, the session's checks and the headers of every page. */
@NullMarked
package tieline.users.signin;

import org.jspecify.annotations.NullMarked;

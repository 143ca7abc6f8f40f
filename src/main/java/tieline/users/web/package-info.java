/** The pages of users: signing in, the own page, the password, the administration of users and the first administrator. */
@NullMarked
package tieline.users.web;

import org.jspecify.annotations.NullMarked;

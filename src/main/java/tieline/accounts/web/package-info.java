/** The pages of accounts. */
@NullMarked
package tieline.accounts.web;

import org.jspecify.annotations.NullMarked;

/** The pages of the inbox, of one approval and of delegations. */
@NullMarked
package tieline.approvals.web;

import org.jspecify.annotations.NullMarked;

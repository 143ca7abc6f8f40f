/** The pages, exports and proofs of ledgers. */
@NullMarked
package tieline.ledger.web;

import org.jspecify.annotations.NullMarked;

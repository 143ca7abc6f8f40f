/** Ledgers of balancing accounts: insert-only entries, months that close in order under two persons, proof by recomputing. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package tieline.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

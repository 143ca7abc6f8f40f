/**
 * The published table, projections, and a replica of the table. Models, not ledgers: the only code that computes dollars in
 * floating point, and nothing of it is ever posted ({@code docs/decisions/0080-projections-are-models.md}).
 */
@NullMarked
@NamedInterface("projections")
package tieline.crs.scenarios.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

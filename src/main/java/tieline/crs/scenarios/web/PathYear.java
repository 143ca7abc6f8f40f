package tieline.crs.scenarios.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tieline.crs.scenarios.model.Projection;
import tieline.crs.scenarios.model.ProjectionYear;

/**
 * A year of a path in a table: what it took and the balance at its end.
 *
 * @param obligation null for the opening
 * @param held whether the figures are the last year's, which hold on
 */
public record PathYear(
        int year,
        @Nullable BigDecimal obligation,
        @Nullable BigDecimal load,
        boolean held,
        BigDecimal balance,
        boolean highest) {

    static List<PathYear> of(Projection path) {
        List<PathYear> rows = new ArrayList<>();
        for (int i = 0; i < path.balances().size(); i++) {
            int year = path.openingYear() + i;
            List<ProjectionYear> given = path.terms().years();
            ProjectionYear used = i == 0 ? null : given.get(Math.min(i, given.size()) - 1);
            rows.add(new PathYear(
                    year,
                    used == null ? null : ReplicaRow.rounded(used.obligation(), 2),
                    used == null ? null : ReplicaRow.rounded(used.load(), 1),
                    i > given.size(),
                    ReplicaRow.rounded(path.balances().get(i), 1),
                    year == path.maximumYear()));
        }
        return rows;
    }
}

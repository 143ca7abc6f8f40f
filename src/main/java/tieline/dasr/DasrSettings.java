package tieline.dasr;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import tieline.accounts.Utility;

/**
 * What an installation decides about disconnect requests.
 *
 * @param meterNumberRequiredBy utilities whose requests need a meter number. Open question: whether PG&amp;E matches on
 *     it is only remembered, not found in a source; so no utility is named unless its guide says so
 */
@ConfigurationProperties("tieline.dasr")
public record DasrSettings(@DefaultValue Set<Utility> meterNumberRequiredBy) {

    /** Keeps its own copy. */
    public DasrSettings {
        meterNumberRequiredBy = Set.copyOf(meterNumberRequiredBy);
    }
}

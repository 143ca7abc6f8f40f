package tieline.dasr.x12;

import org.jspecify.annotations.Nullable;

/**
 * The codes that one utility expects in a drop request; the same in every request of a file.
 *
 * @param actionCode ASI01, one or two characters
 * @param maintenanceCode ASI02, three characters
 * @param reasonCode REF*1P's code: why the account returns; required on a drop request
 * @param reasonText the words after the code, required with {@code A13}
 */
public record DropTerms(
        String actionCode,
        String maintenanceCode,
        String reasonCode,
        @Nullable String reasonText) {

    /**
     * Final ({@code F}), drop ({@code 024}), other reason ({@code A13}) with words. The action code follows the Drop
     * guide of Pennsylvania, New Jersey, Delaware and Maryland; a utility in California may want another.
     */
    public static final DropTerms USUAL = new DropTerms("F", "024", "A13", "ESP RETURNS ACCOUNT TO BUNDLED SERVICE");
}

package tieline.dasr.x12;

import java.util.regex.Pattern;

/**
 * One side of an interchange, as the other side knows it.
 *
 * @param qualifier kind of identifier in the envelope, ISA05 or ISA07: {@code 01} for a D&amp;B number
 * @param id the identifier in ISA06 or ISA08, GS02 or GS03 and N104: 2 to 15 letters or digits
 * @param nameQualifier kind of identifier in N103: {@code 1} for a D&amp;B number, {@code 9} for one with a suffix
 * @param name the name in N102, checked with the requests (see {@link DropWriter#problems})
 */
public record EdiParty(String qualifier, String id, String nameQualifier, String name) {

    private static final Pattern QUALIFIER = Pattern.compile("[0-9A-Z]{2}");
    private static final Pattern ID = Pattern.compile("[0-9A-Z]{2,15}");
    private static final Pattern NAME_QUALIFIER = Pattern.compile("[0-9A-Z]{1,2}");

    /** Refuses qualifiers and identifiers that the envelope has no place for. */
    public EdiParty {
        refuseUnless(QUALIFIER, qualifier, "An interchange qualifier is two capital letters or digits");
        refuseUnless(ID, id, "An interchange identifier is 2 to 15 capital letters or digits");
        refuseUnless(NAME_QUALIFIER, nameQualifier, "A name qualifier is one or two capital letters or digits");
    }

    /** A party known by its nine-digit D&amp;B number. */
    public static EdiParty duns(String number, String name) {
        return new EdiParty("01", number, "1", name);
    }

    private static void refuseUnless(Pattern pattern, String value, String rule) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException(rule + ": " + value);
        }
    }
}

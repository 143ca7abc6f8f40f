package tieline.letters;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The state that a ZIP lies in, by its first three digits, as the Postal Service assigns them. Two ZIPs lie in another state than
 * their prefix says; prefixes that serve no address, such as those of the Internal Revenue Service, are left out.
 */
public final class PostalStates {

    private static final Pattern ZIP = Pattern.compile("([0-9]{3})([0-9]{2})(?:-?[0-9]{4})?");

    private static final Pattern RANGE = Pattern.compile("([0-9]{3})(?:-([0-9]{3}))?([A-Z]{2})");

    private static final String RANGES =
            "006-007PR 008VI 009PR 010-027MA 028-029RI 030-038NH 039-049ME 050-054VT 055MA "
                    + "056-059VT 060-069CT 070-089NJ 090-098AE 100-149NY 150-196PA 197-199DE 200DC 201VA 202-205DC 206-212MD "
                    + "214-219MD 220-246VA 247-268WV 270-289NC 290-299SC 300-319GA 320-339FL 340AA 341-342FL 344FL 346-347FL "
                    + "349FL 350-352AL 354-369AL 370-385TN 386-397MS 398-399GA 400-418KY 420-427KY 430-459OH 460-479IN 480-499MI "
                    + "500-516IA 520-528IA 530-532WI 534-535WI 537-549WI 550-551MN 553-567MN 569DC 570-577SD 580-588ND 590-599MT "
                    + "600-620IL 622-629IL 630-631MO 633-641MO 644-658MO 660-662KS 664-679KS 680-681NE 683-693NE 700-701LA "
                    + "703-708LA 710-714LA 716-729AR 730-731OK 733TX 734-741OK 743-749OK 750-770TX 772-799TX 800-816CO 820-831WY "
                    + "832-838ID 840-847UT 850-853AZ 855-857AZ 859-860AZ 863-865AZ 870-871NM 873-875NM 877-884NM 885TX 889-891NV "
                    + "893-895NV 897-898NV 900-908CA 910-928CA 930-961CA 962-966AP 967-968HI 969GU 970-979OR 980-986WA 988-994WA "
                    + "995-999AK";

    private static final String[] BY_PREFIX = byPrefix();

    private PostalStates() {}

    /** The two letters of the state, such as {@code CA} for 94303 and 94303-1234; empty where no address has such a ZIP. */
    public static Optional<String> of(String zip) {
        Matcher parts = ZIP.matcher(zip.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String five = parts.group(1) + parts.group(2);
        return switch (five) {
            case "06390" -> Optional.of("NY"); // Fishers Island
            case "71233" -> Optional.of("MS"); // beside Vicksburg
            default -> Optional.ofNullable(BY_PREFIX[Integer.parseInt(parts.group(1))]);
        };
    }

    /** The last line of an address: city, state, ZIP; without what is not known. */
    public static String line(String city, String zip) {
        return (city.strip() + " " + of(zip).map(state -> state + " ").orElse("") + zip.strip()).strip();
    }

    private static String[] byPrefix() {
        String[] states = new String[1000];
        for (String range : RANGES.split(" ")) {
            Matcher parts = RANGE.matcher(range);
            if (!parts.matches()) {
                throw new IllegalStateException("not a range of prefixes: " + range);
            }
            int first = Integer.parseInt(parts.group(1));
            int last = parts.group(2) == null ? first : Integer.parseInt(parts.group(2));
            for (int prefix = first; prefix <= last; prefix++) {
                states[prefix] = parts.group(3);
            }
        }
        return states;
    }
}

package tieline.crs;

import java.util.Arrays;
import java.util.Optional;

/**
 * A class of customers with a subaccount of its own (002_4332f3f2ce4bb594.txt, Appendix B). Each subaccount is the debt of the
 * direct access customers of a class to the bundled customers of the same class.
 */
public enum CrsClass {
    /** The core subaccount; interest at the before-tax corporate rate. */
    CORE("core", "Core"),
    /** The non-core subaccount; interest at the after-tax corporate rate. */
    NON_CORE("non-core", "Non-core");

    private final String word;
    private final String label;

    CrsClass(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** The word in addresses and files. */
    public String word() {
        return word;
    }

    /** The word that an account's CRS class (its column {@code da_class}) has for it. */
    public String daClass() {
        return word.replace('-', '_');
    }

    /** The words on pages. */
    public String label() {
        return label;
    }

    /** The class that shares this one's uncollectables. */
    public CrsClass other() {
        return this == CORE ? NON_CORE : CORE;
    }

    /** The class with this word; empty when there is none. */
    public static Optional<CrsClass> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** The class of an account whose CRS class is this word; empty for {@code none}. */
    public static Optional<CrsClass> ofDaClass(String daClass) {
        return Arrays.stream(values())
                .filter(each -> each.daClass().equals(daClass))
                .findFirst();
    }
}

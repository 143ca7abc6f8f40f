package tieline.letters;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation decides about letters.
 *
 * @param provider whose letters they are; the defaults are invented
 * @param utilityPhones whom to call at each utility, by its code; a letter that needs one that is missing is refused
 * @param secondPersonAbove a mailing of more letters than this is released by a second person; 0 for every mailing
 * @param threads how many letters are made at a time, 1 to 16
 * @param lettersPerPrintFile how many letters one file for the mail house holds at most
 */
@ConfigurationProperties("tieline.letters")
public record LetterSettings(
        @DefaultValue Provider provider,
        @DefaultValue Map<String, String> utilityPhones,
        @DefaultValue("25") int secondPersonAbove,

        @DefaultValue("2") int threads,
        @DefaultValue("250") int lettersPerPrintFile) {

    /** Keeps its own copy and refuses what makes no sense. */
    public LetterSettings {
        utilityPhones = Map.copyOf(utilityPhones);
        if (threads < 1 || threads > 16 || lettersPerPrintFile < 1 || secondPersonAbove < 0) {
            throw new IllegalArgumentException(
                    "tieline.letters: threads 1 to 16, letters-per-print-file from 1, " + "second-person-above from 0");
        }
    }

    /**
     * Whose letters they are.
     *
     * @param lines address and telephone as the head of the paper shows them
     * @param hours when somebody answers the telephone
     */
    public record Provider(
            @DefaultValue("Example Energy Services") String name,

            @DefaultValue("Registered electric service provider")
            String tagline,

            @DefaultValue({"500 Sample Street, Suite 900", "San Francisco, CA 94105"})
            List<String> lines,

            @DefaultValue("(415) 555-0142") String phone,

            @DefaultValue("Monday to Friday, 8 a.m. to 5 p.m.")
            String hours,

            @DefaultValue("Ruth Adeyemi") String signerName,
            @DefaultValue("Director, Customer Operations") String signerTitle) {}
}

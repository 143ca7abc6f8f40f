package tieline.platform.web;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Messages that the next page shows once, under its title. */
public final class Flash {

    /** The model attribute of a message that something was done. */
    public static final String DONE = "flashDone";

    /** The model attribute of a message that something could not be done. */
    public static final String REFUSED = "flashRefused";

    private Flash() {}

    /** Says on the next page what was done, as a full sentence. */
    public static void done(RedirectAttributes redirect, String sentence) {
        redirect.addFlashAttribute(DONE, sentence);
    }

    /** Says on the next page what could not be done and why, as a full sentence. */
    public static void refused(RedirectAttributes redirect, String sentence) {
        redirect.addFlashAttribute(REFUSED, sentence);
    }
}

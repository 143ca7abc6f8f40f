package tieline.letters.pdf;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Puts a letter on the provider's paper: US letter size, the address in the window of a #10 envelope (4.5 by 1.125 inches,
 * 0.75 inch from the left), two folds, the letter's reference and page numbers at the foot.
 */
public final class LetterPaper {

    private static final String STYLE = Styles.read("letter.css");

    /** An address with more characters than this is set smaller, so that it stays in the window. */
    private static final int WIDE_ADDRESS_LINES = 5;

    /** How many characters of the larger size fit into one line of the window. */
    private static final int CHARACTERS_A_LINE = 52;

    private LetterPaper() {}

    /** The letter as a complete document. */
    public static String xhtml(PaperContent letter) {
        String title = Text.escape(letter.title());
        StringBuilder page = new StringBuilder(4096 + letter.body().length());
        page.append("<html lang=\"en\" xml:lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>")
                .append(title)
                .append("</title><meta name=\"subject\" content=\"")
                .append(title)
                .append("\"/><meta name=\"author\" content=\"")
                .append(Text.escape(letter.sender().name()))
                .append("\"/><meta name=\"description\" content=\"")
                .append(title)
                .append("\"/><bookmarks><bookmark name=\"")
                .append(title)
                .append("\" href=\"#letter\"/></bookmarks><style>")
                .append(STYLE)
                .append("</style></head><body>");
        foot(page, letter.reference());
        top(page, letter);
        page.append("<div class=\"body\" id=\"letter\"><h1>")
                .append(title)
                .append("</h1>")
                .append(letter.body())
                .append("</div></body></html>");
        return page.toString();
    }

    private static void foot(StringBuilder page, String reference) {
        page.append("<div class=\"foot-reference\">")
                .append(Text.escape(reference))
                .append("</div>");
    }

    private static void top(StringBuilder page, PaperContent letter) {
        Letterhead sender = letter.sender();
        page.append("<div class=\"top\"><div class=\"sender\"><p class=\"name\">")
                .append(Text.escape(sender.name()))
                .append("</p><p>")
                .append(Text.escape(sender.tagline()))
                .append("</p></div><div class=\"contact\">")
                .append(lines(sender.lines()))
                .append("</div><p class=\"date\">")
                .append(Text.escape(letter.date()))
                .append("</p><div class=\"")
                .append(isWide(letter.address()) ? "to small" : "to")
                .append("\">")
                .append(lines(letter.address()))
                .append("</div></div>");
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(line -> "<p>" + Text.escape(line) + "</p>").collect(Collectors.joining());
    }

    private static boolean isWide(List<String> address) {
        int lines = address.stream()
                .mapToInt(line -> 1 + line.length() / CHARACTERS_A_LINE)
                .sum();
        return lines > WIDE_ADDRESS_LINES;
    }
}

package tieline.letters.pdf;

import java.util.List;

/**
 * One letter before it is laid out.
 *
 * @param title what the letter is about, in the file's properties and bookmarks; plain text
 * @param sender whose paper it is written on
 * @param date the date of the letter in words
 * @param address the lines in the window of the envelope, 1 to 6; plain text
 * @param body safe, well-formed HTML: paragraphs, headings, lists, tables
 * @param reference what identifies the letter, at the foot of each page
 */
public record PaperContent(
        String title, Letterhead sender, String date, List<String> address, String body, String reference) {}

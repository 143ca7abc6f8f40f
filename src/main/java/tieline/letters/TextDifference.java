package tieline.letters;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;

/** What changed between two versions of a letter, paragraph by paragraph and word by word. */
public final class TextDifference {

    private static final char OLD = '\ue000';
    private static final char NEW = '\ue001';

    private TextDifference() {}

    /**
     * A paragraph of both versions.
     *
     * @param same whether nothing changed in it
     */
    public record Row(boolean same, List<Piece> before, List<Piece> after) {}

    /**
     * Words of a paragraph.
     *
     * @param changed whether only one of the versions has them
     */
    public record Piece(String words, boolean changed) {}

    /** Compares subject and body; elements other than paragraphs count as words. */
    public static List<Row> between(LetterText before, LetterText after) {
        DiffRowGenerator generator = DiffRowGenerator.create()
                .showInlineDiffs(true)
                .inlineDiffByWord(true)
                .mergeOriginalRevised(false)
                .oldTag(open -> String.valueOf(OLD))
                .newTag(open -> String.valueOf(NEW))
                .lineNormalizer(line -> line)
                .build();
        return generator.generateDiffRows(lines(before), lines(after)).stream()
                .map(row -> new Row(
                        row.getTag() == DiffRow.Tag.EQUAL,
                        pieces(row.getOldLine(), OLD),
                        pieces(row.getNewLine(), NEW)))
                .toList();
    }

    private static List<String> lines(LetterText text) {
        List<String> lines = new ArrayList<>();
        lines.add(text.subject());
        for (String line :
                text.body().replaceAll("</(p|h2|h3|li|blockquote)>", "</$1>\n").split("\n")) {
            String plain = line.replaceAll("</?(p|ul|ol|li|blockquote)>", "").strip();
            if (!plain.isEmpty()) {
                lines.add(plain);
            }
        }
        return lines;
    }

    private static List<Piece> pieces(String line, char mark) {
        List<Piece> pieces = new ArrayList<>();
        boolean changed = false;
        for (String words : line.split(String.valueOf(mark), -1)) {
            if (!words.isEmpty()) {
                pieces.add(new Piece(words, changed));
            }
            changed = !changed;
        }
        return pieces;
    }
}

package tieline.dasr.transmission.web;

import java.util.List;
import tieline.dasr.x12.X12Pretty;
import tieline.platform.web.CodeLine;

/** A file laid out for the eye, one line for each segment. */
final class FileLines {

    private FileLines() {}

    static List<CodeLine> of(String text, int most) {
        return X12Pretty.lines(text, most).stream()
                .map(line -> new CodeLine(line.id(), line.rest(), false))
                .toList();
    }
}

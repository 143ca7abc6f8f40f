package tieline.letters.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tieline.platform.files.CellParser;
import tieline.platform.files.CellParsers;
import tieline.platform.files.KnownColumns;
import tieline.platform.files.Parsed;
import tieline.platform.files.TableHeader;
import tieline.platform.files.TableReader;
import tieline.platform.files.TableRow;
import tieline.platform.imports.ImportProblem;

/** Reads one file of returned mail from top to bottom. */
final class ReturnReader {

    private static final KnownColumns COLUMNS = KnownColumns.required("letter", "returned_on", "return_reason");

    private static final Pattern NUMBER = Pattern.compile("[A-Z]{2,5}-[0-9]{4}-[0-9]{1,9}/[0-9]{1,6}");

    private static final CellParser<String> LETTER = CellParsers.text(40)
            .then(text -> NUMBER.matcher(text).matches()
                    ? Parsed.of(text)
                    : Parsed.bad("must be a letter's number like LTR-2026-0031/0042, but is \"" + text + "\""));

    private static final CellParser<String> REASON = CellParsers.text(300);

    private final TableReader table;
    private final TableHeader header;

    /** @throws tieline.platform.files.TableException when the header lacks, doubles or invents a column */
    ReturnReader(TableReader table) {
        this.table = table;
        this.header = COLUMNS.require(table);
    }

    /**
     * All rows, bad ones too.
     *
     * @throws tieline.platform.files.TableException when the file cannot be read to its end or is longer than allowed
     */
    List<ReturnRow> rows() {
        List<ReturnRow> rows = new ArrayList<>();
        while (table.next()) {
            rows.add(row(table.row()));
        }
        return rows;
    }

    private ReturnRow row(TableRow row) {
        StringBuilder problems = new StringBuilder();
        String whole = row.problem();
        if (whole != null) {
            ImportProblem.of("", whole).appendTo(problems);
            return new ReturnRow(row.number(), null, null, null, null, problems.toString());
        }
        String letter = cell(row, "letter", LETTER, problems);
        LocalDate day = cell(row, "returned_on", CellParsers.date(), problems);
        String reason = cell(row, "return_reason", REASON, problems);
        return new ReturnRow(
                row.number(), letter, null, day, reason, problems.length() == 0 ? null : problems.toString());
    }

    private <T> @Nullable T cell(TableRow row, String column, CellParser<T> parser, StringBuilder problems) {
        Parsed<T> parsed = row.parse(header.column(column).index(), parser);
        String reason = parsed.reason();
        if (reason != null) {
            ImportProblem.of(column, reason).appendTo(problems);
        } else if (parsed.value() == null) {
            ImportProblem.of(column, "is missing").appendTo(problems);
        }
        return parsed.value();
    }
}

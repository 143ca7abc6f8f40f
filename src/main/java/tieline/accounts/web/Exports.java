package tieline.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import tieline.platform.files.TableColumn;
import tieline.platform.files.TableFormat;
import tieline.platform.files.TableWriter;
import tieline.platform.web.TableDownload;

/** Writes lists as files while they are read. */
final class Exports {

    private Exports() {}

    /** Hands over every row of a list. */
    interface Source<T> {
        void each(Consumer<T> taker);
    }

    /**
     * Answers with a list as a file.
     *
     * @param ending csv or xlsx
     * @param name the file's name without its ending
     */
    static <T> void write(
            HttpServletResponse response, String ending, String name, List<TableColumn<T>> columns, Source<T> source)
            throws IOException {
        TableFormat format = TableFormat.valueOf(ending.toUpperCase(Locale.ROOT));
        TableWriter<T> file = TableDownload.begin(response, format, name, columns);
        source.each(file::write);
        file.finish();
    }
}

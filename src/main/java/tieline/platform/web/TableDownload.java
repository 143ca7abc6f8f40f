package tieline.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import tieline.platform.files.TableColumn;
import tieline.platform.files.TableFormat;
import tieline.platform.files.TableWriter;

/** Answers a request with a table as a file that is written while its rows are read. */
public final class TableDownload {

    private TableDownload() {}

    /**
     * Begins the file. Write the rows, then {@link TableWriter#finish()}; where that is not reached the download breaks off,
     * so that nobody takes a part for the whole.
     *
     * @param name the file's name without its ending, also the sheet's
     */
    public static <T> TableWriter<T> begin(
            HttpServletResponse response, TableFormat format, String name, List<TableColumn<T>> columns)
            throws IOException {
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "." + format.extension())
                        .build()
                        .toString());
        return TableWriter.start(format, response.getOutputStream(), name, columns);
    }
}

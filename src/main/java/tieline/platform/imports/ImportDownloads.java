package tieline.platform.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import tieline.platform.web.KeysetPage;

/** How the pages of imports hand out files and name the rows of a page of faults. */
public final class ImportDownloads {

    private ImportDownloads() {}

    /** The uploaded file as it came. */
    public static ResponseEntity<InputStreamResource> original(StoredFile file, InputStream content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(file.fileName()))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(file.fileBytes())
                .body(new InputStreamResource(content));
    }

    /** Names the file of bad rows that is written next; there is none where no row is bad. */
    public static void beginBadRows(HttpServletResponse response, String reference, StoredFile file, long rowsBad) {
        if (rowsBad == 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(reference + "-bad-rows-" + file.fileName()));
    }

    /** Puts a page of faults into the model, with the rows that it covers. */
    public static void addFaults(Model model, KeysetPage<ImportError> page) {
        List<ImportError> rows = page.rows();
        model.addAttribute("rows", rows);
        String range = rows.isEmpty()
                ? ""
                : "Row " + rows.get(0).rowNo() + " to row "
                        + rows.get(rows.size() - 1).rowNo();
        model.addAttribute("pager", page.pager(ImportErrors.PAGE, range));
    }

    private static String attachment(String fileName) {
        return ContentDisposition.attachment()
                .filename(fileName, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}

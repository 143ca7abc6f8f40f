package tieline.crs.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tieline.letters.pdf.PdfRenderer;
import tieline.letters.pdf.RenderedPdf;
import tieline.letters.pdf.ReportPaper;
import tieline.letters.pdf.ReportPaper.Report;

/** Answers a request with a report on paper. */
@Component
public class CrsPapers {

    private final PdfRenderer renderer = new PdfRenderer();

    /**
     * Sends the report as a PDF file.
     *
     * @param name the file's name without its ending
     */
    public void send(Report report, String name, HttpServletResponse response) throws IOException {
        RenderedPdf pdf = renderer.render(ReportPaper.xhtml(report));
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + ".pdf").build().toString());
        response.getOutputStream().write(pdf.bytes());
    }
}

package tieline.dasr.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import tieline.dasr.BatchReader;
import tieline.dasr.BatchView;
import tieline.dasr.RequestRow;
import tieline.platform.files.TableFormat;
import tieline.platform.files.TableWriter;
import tieline.platform.web.TableDownload;

/** One batch: its page, the progress of the job that works on it, and its requests as a file. */
@Controller
class BatchController {

    private final BatchReader reader;
    private final BatchPage page;

    BatchController(BatchReader reader, BatchPage page) {
        this.reader = reader;
        this.page = page;
    }

    /** The form of a reference keeps the address apart from that of its file. */
    @GetMapping("/dasr/{reference:[A-Z]+-[0-9]+-[0-9]+}")
    String show(@PathVariable String reference, RequestsSection.Asked asked, Model model) {
        page.fill(model, reference, asked);
        return "dasr/batch";
    }

    @GetMapping("/dasr/{reference}/progress")
    String progress(
            @PathVariable String reference,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
            Model model) {
        if (fragment == null) {
            return "redirect:/dasr/" + reference;
        }
        model.addAttribute("work", page.work(find(reference)));
        model.addAttribute("reference", reference);
        return "dasr/batch-progress :: working";
    }

    @GetMapping("/dasr/{reference}.{ending:csv|xlsx}")
    void export(
            @PathVariable String reference,
            @PathVariable String ending,
            RequestsSection.Asked asked,
            HttpServletResponse response)
            throws IOException {
        BatchView batch = find(reference);
        TableFormat format = TableFormat.valueOf(ending.toUpperCase(Locale.ROOT));
        TableWriter<RequestRow> file = TableDownload.begin(response, format, reference, RequestColumns.ALL);
        reader.forEach(batch.batchId(), asked.filter(), file::write);
        file.finish();
    }

    private BatchView find(String reference) {
        return reader.find(reference).orElseThrow(() -> new BatchNotFoundException(reference));
    }
}

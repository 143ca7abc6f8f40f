package tieline.dasr.transmission.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import tieline.dasr.BatchReader;
import tieline.dasr.BatchView;
import tieline.dasr.transmission.Transmission;
import tieline.dasr.transmission.Transmissions;
import tieline.platform.web.Crumb;

/** The exact bytes of a sent file, and of what would be sent. */
@Controller
class SentFileController {

    private static final int LINES_SHOWN = 2_000;

    private final BatchReader batches;
    private final Transmissions transmissions;

    SentFileController(BatchReader batches, Transmissions transmissions) {
        this.batches = batches;
        this.transmissions = transmissions;
    }

    @GetMapping("/dasr/{reference}/files/{interchange:[0-9]{9}}")
    String show(@PathVariable String reference, @PathVariable String interchange, Model model) {
        BatchView batch = batch(reference);
        Transmission file = file(batch, interchange);
        String text = new String(transmissions.content(file.transmissionId()), StandardCharsets.US_ASCII);
        fill(model, batch, text);
        model.addAttribute("row", FileRow.of(file));
        return "dasr/files/show";
    }

    @GetMapping("/dasr/{reference}/files/{interchange:[0-9]{9}}/content")
    ResponseEntity<byte[]> download(@PathVariable String reference, @PathVariable String interchange) {
        Transmission file = file(batch(reference), interchange);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.fileName(), StandardCharsets.US_ASCII)
                                .build()
                                .toString())
                .body(transmissions.content(file.transmissionId()));
    }

    /** What the first file would be if the batch were sent now. */
    @GetMapping("/dasr/{reference}/preview")
    String preview(@PathVariable String reference, Model model) {
        BatchView batch = batch(reference);
        fill(
                model,
                batch,
                transmissions.preview(batch.batchId(), batch.utility()).orElse(""));
        return "dasr/files/preview";
    }

    private static void fill(Model model, BatchView batch, String text) {
        var lines = FileLines.of(text, LINES_SHOWN);
        model.addAttribute("crumbs", List.of(new Crumb(batch.reference(), "/dasr/" + batch.reference())));
        model.addAttribute("batch", batch);
        model.addAttribute("lines", lines);
        model.addAttribute("bytes", text.length());
        model.addAttribute("cut", lines.size() == LINES_SHOWN);
    }

    private BatchView batch(String reference) {
        return batches.find(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Transmission file(BatchView batch, String interchange) {
        return transmissions
                .find(batch.batchId(), Long.parseLong(interchange))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

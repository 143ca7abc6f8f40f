package tieline.dasr.inbound;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tieline.accounts.Utility;
import tieline.dasr.x12.X12Pretty;
import tieline.platform.web.Choice;
import tieline.platform.web.CodeLine;
import tieline.platform.web.FilterChoice;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;
import tieline.platform.web.ViewAddress;

/** The files that came from utilities: the list, one file laid out, and the file as it is. */
@Controller
class ReceivedFilesController {

    private static final int PAGE_SIZE = 50;
    private static final int SHOWN_BYTES = 200_000;
    private static final int SHOWN_LINES = 1_000;

    private final ReceivedFiles files;

    ReceivedFilesController(ReceivedFiles files) {
        this.files = files;
    }

    @GetMapping("/dasr/inbound")
    String list(
            @RequestParam(required = false) @Nullable String utility,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            HttpServletRequest request,
            Model model) {
        Utility asked = utility == null ? null : Utility.ofCode(utility).orElse(null);
        KeysetPage<ReceivedFile> page = files.page(asked, Place.of(after, before), PAGE_SIZE);
        model.addAttribute("files", page.rows());
        model.addAttribute("pager", page.pager(PAGE_SIZE, "The latest first"));
        List<Choice> utilities = Arrays.stream(Utility.values())
                .map(value -> new Choice(value.name(), value.label()))
                .toList();
        model.addAttribute(
                "utilityFilter",
                FilterChoice.of(
                        "utility", "Utility", "Any utility", utilities, ViewAddress.of("/dasr/inbound", request)));
        return "dasr/inbound/list";
    }

    @GetMapping("/dasr/inbound/{id}")
    String show(@PathVariable UUID id, Model model) {
        ReceivedFile file = get(id);
        List<X12Pretty.Line> lines =
                X12Pretty.lines(new String(files.content(id, SHOWN_BYTES), StandardCharsets.ISO_8859_1), SHOWN_LINES);
        model.addAttribute("file", file);
        model.addAttribute(
                "lines",
                lines.stream()
                        .map(line -> new CodeLine(line.id(), line.rest(), false))
                        .toList());
        model.addAttribute("cut", lines.size() == SHOWN_LINES || file.bytes() > SHOWN_BYTES);
        return "dasr/inbound/show";
    }

    /** As it came; nothing opens it in the browser. */
    @GetMapping("/dasr/inbound/{id}/content")
    ResponseEntity<byte[]> download(@PathVariable UUID id) {
        ReceivedFile file = get(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(files.content(id, Integer.MAX_VALUE));
    }

    private ReceivedFile get(UUID id) {
        return files.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

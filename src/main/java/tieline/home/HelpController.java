package tieline.home;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tieline.accounts.AccountFileGuide;

/** Help, and the files to begin with. */
@Controller
class HelpController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final AccountFileGuide accountFile;

    HelpController(AccountFileGuide accountFile) {
        this.accountFile = accountFile;
    }

    @GetMapping("/help")
    String show(Model model) {
        model.addAttribute("columns", accountFile.columns());
        return "home/help";
    }

    /** An account file without rows. */
    @GetMapping("/help/accounts-template.csv")
    ResponseEntity<byte[]> template() {
        return file("accounts-template.csv", accountFile.template());
    }

    /** A small account file with some bad rows. */
    @GetMapping("/help/accounts-sample.csv")
    ResponseEntity<byte[]> sample() {
        return file("accounts-sample.csv", accountFile.sample());
    }

    private static ResponseEntity<byte[]> file(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}

package tieline.home;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tieline.platform.security.CurrentActor;

/** The search in the head of every page. */
@Controller
class SearchController {

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    /** The only hit itself, or what was found; 422 when the text is too short or too long to name anything. */
    @GetMapping("/search")
    String search(@RequestParam(required = false) @Nullable String q, Model model, HttpServletResponse response) {
        String text = q == null ? "" : q.strip();
        boolean asked = q != null;
        boolean usable = text.length() >= Search.SHORTEST && text.length() <= Search.LONGEST;
        boolean reads = Readers.include(CurrentActor.get());
        List<SearchGroup> groups = usable && reads ? search.find(text) : List.of();
        if (groups.size() == 1 && groups.get(0).hits().size() == 1) {
            return "redirect:" + groups.get(0).hits().get(0).href();
        }
        if (asked && !usable) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("text", text);
        model.addAttribute("refused", asked && !usable);
        model.addAttribute("asked", asked && usable);
        model.addAttribute("reads", reads);
        model.addAttribute("groups", groups);
        return "home/search";
    }
}

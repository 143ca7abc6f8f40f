package tieline.home;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tieline.platform.security.CurrentActor;

/** The first page. */
@Controller
class TodayController {

    private final Today today;

    TodayController(Today today) {
        this.today = today;
    }

    @GetMapping("/")
    String show(Model model) {
        model.addAttribute("page", today.page(CurrentActor.get()));
        return "home/today";
    }
}

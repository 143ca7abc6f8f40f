package tieline.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tieline.accounts.Utility;
import tieline.dasr.overview.DasrOverview;
import tieline.dasr.overview.RequestStage;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.Choice;
import tieline.platform.web.FilterChoice;
import tieline.platform.web.ViewAddress;

/** What a figure of the first page is made of: the open batches that hold its requests. */
@Controller
class StageController {

    private static final List<Choice> STAGES = Arrays.stream(RequestStage.values())
            .map(stage -> new Choice(stage.code(), stage.label()))
            .toList();

    private static final List<Choice> UTILITIES = Arrays.stream(Utility.values())
            .map(utility -> new Choice(utility.name(), utility.label()))
            .toList();

    private final DasrOverview dasr;

    StageController(DasrOverview dasr) {
        this.dasr = dasr;
    }

    @GetMapping("/requests")
    String list(
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String utility,
            HttpServletRequest request,
            Model model) {
        Optional<RequestStage> chosenStage = RequestStage.ofCode(stage);
        Optional<Utility> chosenUtility = Utility.ofCode(utility);
        List<StageRow> rows = dasr.openBatches(CurrentActor.get().id()).stream()
                .filter(batch -> chosenUtility.isEmpty() || batch.utility() == chosenUtility.get())
                .flatMap(batch -> StageRow.of(batch, chosenStage.orElse(null)))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute(
                "requests", rows.stream().mapToLong(StageRow::requests).sum());
        model.addAttribute(
                "batches", rows.stream().map(StageRow::reference).distinct().count());
        ViewAddress view = ViewAddress.of("/requests", request);
        model.addAttribute("stage", FilterChoice.of("stage", "State", "Any state", STAGES, view));
        model.addAttribute("utility", FilterChoice.of("utility", "Utility", "Any utility", UTILITIES, view));
        return "home/requests";
    }
}

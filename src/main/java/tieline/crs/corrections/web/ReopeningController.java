package tieline.crs.corrections.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tieline.accounts.Utility;
import tieline.audit.AuditTrail;
import tieline.crs.CrsClass;
import tieline.crs.CrsRefusedException;
import tieline.crs.corrections.CrsReopenings;
import tieline.crs.corrections.Reopening;
import tieline.crs.corrections.ReopeningPermissions;
import tieline.platform.security.CurrentActor;
import tieline.platform.security.Permission;
import tieline.platform.web.Flash;

/** Reopenings of subaccounts that reached zero: asking for one, and confirming what another person asked for. */
@Controller
class ReopeningController {

    private static final int HISTORY = 50;

    private final CrsReopenings reopenings;
    private final AuditTrail audit;

    ReopeningController(CrsReopenings reopenings, AuditTrail audit) {
        this.reopenings = reopenings;
        this.audit = audit;
    }

    @GetMapping("/crs/reopenings")
    String list(@RequestParam(defaultValue = "PGE") Utility utility, Model model) {
        List<Reopening> all = reopenings.of(utility);
        Map<CrsClass, Permission> mayRequest = new EnumMap<>(CrsClass.class);
        for (CrsClass each : CrsClass.values()) {
            mayRequest.put(each, reopenings.mayRequest(utility, each));
        }
        model.addAttribute("utility", utility);
        model.addAttribute("utilities", Utility.values());
        model.addAttribute("classes", CrsClass.values());
        model.addAttribute("mayRequest", mayRequest);
        model.addAttribute("reopenings", all);
        model.addAttribute(
                "mayConfirm",
                all.stream()
                        .filter(Reopening::waits)
                        .collect(Collectors.toMap(
                                Reopening::id, each -> ReopeningPermissions.confirm(CurrentActor.get(), each))));
        model.addAttribute("history", audit.history(CrsReopenings.SUBJECT, utility.name(), HISTORY));
        return "crs/reopenings";
    }

    @PostMapping("/crs/reopenings")
    String request(
            @RequestParam Utility utility,
            @RequestParam("class") String word,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        CrsClass crsClass = CrsClass.ofWord(word).orElseThrow(() -> new CrsRefusedException("There is no such class."));
        return answered(
                utility,
                "The reopening waits for another person's confirmation.",
                redirect,
                () -> reopenings.request(utility, crsClass, reason));
    }

    @PostMapping("/crs/reopenings/{id}/confirmation")
    String confirm(@PathVariable UUID id, @RequestParam Utility utility, RedirectAttributes redirect) {
        return answered(utility, "The subaccount takes entries again.", redirect, () -> reopenings.confirm(id));
    }

    private static String answered(Utility utility, String done, RedirectAttributes redirect, Runnable work) {
        try {
            work.run();
            Flash.done(redirect, done);
        } catch (CrsRefusedException refusal) {
            Flash.refused(redirect, Objects.requireNonNullElse(refusal.getMessage(), ""));
        }
        return "redirect:/crs/reopenings?utility=" + utility;
    }
}

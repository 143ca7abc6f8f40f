package tieline.approvals.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tieline.approvals.ApprovalRefusedException;
import tieline.approvals.DelegationHistory;
import tieline.approvals.DelegationView;
import tieline.approvals.Delegations;
import tieline.platform.files.TableColumn;
import tieline.platform.files.TableFormat;
import tieline.platform.files.TableWriter;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.time.Pacific;
import tieline.platform.web.Choice;
import tieline.platform.web.Crumb;
import tieline.platform.web.Flash;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;
import tieline.platform.web.Shape;
import tieline.platform.web.StateMark;
import tieline.platform.web.TableDownload;

/** Delegations: who decides during whose absence. */
@Controller
class DelegationsController {

    private static final String PATH = "/approvals/delegations";
    private static final String PAGE = "approvals/delegations";
    private static final int PAGE_SIZE = 50;

    private static final List<TableColumn<DelegationView>> COLUMNS = List.of(
            TableColumn.text("absent", DelegationView::givenByName),
            TableColumn.text("decides_instead", DelegationView::delegateName),
            TableColumn.date("from", DelegationView::from),
            TableColumn.date("to", DelegationView::to),
            TableColumn.text("reason", DelegationView::reason),
            TableColumn.dateTime(
                    "given_pacific", row -> Pacific.at(row.givenAt()).toLocalDateTime()),
            TableColumn.dateTime(
                    "ended_pacific",
                    row -> row.endedAt() == null
                            ? null
                            : Pacific.at(row.endedAt()).toLocalDateTime()));

    private final Delegations delegations;
    private final DelegationHistory history;
    private final Clock clock;

    DelegationsController(Delegations delegations, DelegationHistory history, Clock clock) {
        this.delegations = delegations;
        this.history = history;
        this.clock = clock;
    }

    /** One delegation, its state, and whether the viewer can end it. */
    record Line(DelegationView delegation, StateMark mark, boolean mayEnd) {}

    @GetMapping(PATH)
    String list(
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        model.addAttribute("form", DelegationForm.EMPTY);
        fill("open".equals(show), Place.of(after, before), model);
        return PAGE;
    }

    /** One delegation: who gave what to whom and when, and what was decided under it. */
    @GetMapping(PATH + "/{delegationId}")
    String show(@PathVariable UUID delegationId, Model model) {
        DelegationView delegation =
                history.find(delegationId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("crumbs", List.of(new Crumb("Delegations", PATH)));
        model.addAttribute("delegation", delegation);
        model.addAttribute("line", line(delegation, CurrentActor.get()));
        model.addAttribute("history", history.of(delegation));
        return "approvals/delegation";
    }

    @GetMapping(PATH + ".{ending:csv|xlsx}")
    void export(
            @RequestParam(required = false) @Nullable String show,
            @PathVariable String ending,
            HttpServletResponse response)
            throws IOException {
        TableFormat format = TableFormat.valueOf(ending.toUpperCase(Locale.ROOT));
        TableWriter<DelegationView> file = TableDownload.begin(response, format, "delegations", COLUMNS);
        delegations.forEach("open".equals(show), file::write);
        file.finish();
    }

    @PostMapping(PATH)
    ModelAndView give(
            @Valid @ModelAttribute("form") DelegationForm form,
            BindingResult entries,
            Model model,
            RedirectAttributes redirect) {
        UUID delegate = form.delegate();
        LocalDate from = form.from();
        LocalDate to = form.to();
        String reason = form.reason();
        if (!entries.hasErrors() && delegate != null && from != null && to != null && reason != null) {
            try {
                delegations.give(delegate, from, to, reason);
                Flash.done(redirect, "The delegation is on record.");
                return new ModelAndView("redirect:" + PATH);
            } catch (ApprovalRefusedException refusal) {
                entries.reject("refused", refusal.sentence());
            }
        }
        fill(false, Place.BEGINNING, model);
        return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(PATH + "/{delegationId}/end")
    String end(@PathVariable UUID delegationId, RedirectAttributes redirect) {
        try {
            delegations.end(delegationId);
            Flash.done(redirect, "The delegation has ended.");
        } catch (ApprovalRefusedException refusal) {
            Flash.refused(redirect, refusal.sentence());
        }
        return "redirect:" + PATH;
    }

    private void fill(boolean openOnly, Place place, Model model) {
        KeysetPage<DelegationView> page = delegations.page(openOnly, place, PAGE_SIZE);
        Actor viewer = CurrentActor.get();
        boolean mayGive = viewer.has("MANAGER");
        model.addAttribute("openOnly", openOnly);
        model.addAttribute(
                "lines", page.rows().stream().map(row -> line(row, viewer)).toList());
        model.addAttribute("pager", page.pager(PAGE_SIZE, page.rows().size() + " on this page, the newest first"));
        model.addAttribute("mayGive", mayGive);
        model.addAttribute("candidates", mayGive ? candidates() : List.of());
    }

    private List<Choice> candidates() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "Choose"));
        delegations
                .candidates()
                .forEach(person -> choices.add(new Choice(person.userId().toString(), person.displayName())));
        return choices;
    }

    private Line line(DelegationView delegation, Actor viewer) {
        LocalDate today = Pacific.dateOf(clock.instant());
        boolean open = delegation.isOpenOn(today);
        StateMark mark = delegation.holdsOn(today)
                ? new StateMark(Shape.DONE, "Holds today")
                : open
                        ? new StateMark(Shape.OPEN, "Begins later")
                        : new StateMark(Shape.CLOSED, delegation.endedAt() == null ? "Over" : "Ended early");
        return new Line(delegation, mark, open && viewer.has("MANAGER") && Delegations.mayEnd(viewer, delegation));
    }
}

package tieline.dasr.web;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tieline.accounts.AccountLists;
import tieline.accounts.FrozenAccountList;
import tieline.accounts.Utility;
import tieline.dasr.BatchReader;
import tieline.dasr.BatchRefusedException;
import tieline.dasr.BatchService;
import tieline.dasr.BatchView;
import tieline.dasr.ListValues;
import tieline.dasr.ListValues.ListColumn;
import tieline.platform.web.Choice;
import tieline.platform.web.Flash;

/** The form that prepares a batch: first the frozen list, then the utility and which of its accounts. */
@Controller
class PrepareController {

    private static final int LISTS_SHOWN = 50;

    private final BatchService batches;
    private final BatchReader reader;
    private final AccountLists lists;
    private final ListValues values;

    PrepareController(BatchService batches, BatchReader reader, AccountLists lists, ListValues values) {
        this.batches = batches;
        this.reader = reader;
        this.lists = lists;
        this.values = values;
    }

    @GetMapping("/dasr/new")
    String form(
            @RequestParam(required = false) @Nullable String list,
            @RequestParam(required = false) @Nullable Utility utility,
            @RequestParam(name = "refused_in", required = false) @Nullable String refusedIn,
            Model model) {
        model.addAttribute("form", new PrepareForm(list, utility, null, null, null, null, refusedIn));
        return show(list, refusedIn, model);
    }

    /** Prepares corrected requests for those of a batch that the utility refused; by default from the same list. */
    @GetMapping("/dasr/{reference}/resend")
    String resend(@PathVariable String reference) {
        BatchView batch = reader.find(reference).orElseThrow(() -> new BatchNotFoundException(reference));
        return "redirect:/dasr/new?list=" + batch.list().listReference() + "&utility=" + batch.utility()
                + "&refused_in=" + reference;
    }

    @PostMapping("/dasr")
    ModelAndView prepare(
            @Valid @ModelAttribute("form") PrepareForm form,
            BindingResult entries,
            Model model,
            RedirectAttributes redirect) {
        String list = form.list();
        Utility utility = form.utility();
        if (!entries.hasErrors() && list != null && utility != null) {
            try {
                String reference = batches.prepare(list, utility, form.filter());
                Flash.done(redirect, "Batch " + reference + " is being prepared from " + list + ".");
                return new ModelAndView("redirect:/dasr/" + reference);
            } catch (BatchRefusedException refusal) {
                entries.reject("refused", refusal.sentence());
            }
        }
        ModelAndView shown = new ModelAndView(show(list, form.refusedIn(), model), model.asMap());
        shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return shown;
    }

    private String show(@Nullable String reference, @Nullable String refusedIn, Model model) {
        FrozenAccountList list =
                reference == null ? null : lists.find(reference).orElse(null);
        model.addAttribute("refusedIn", refusedIn == null || refusedIn.isBlank() ? null : refusedIn);
        if (list == null) {
            model.addAttribute("lists", lists.newest(LISTS_SHOWN));
            return "dasr/choose-list";
        }
        UUID id = list.listId();
        model.addAttribute("list", list);
        model.addAttribute("utilities", utilities(list));
        model.addAttribute("books", choices(id, ListColumn.BOOK));
        model.addAttribute("classes", choices(id, ListColumn.CUSTOMER_CLASS));
        model.addAttribute("schedules", choices(id, ListColumn.SCHEDULE));
        return "dasr/prepare";
    }

    private static List<Choice> utilities(FrozenAccountList list) {
        return Arrays.stream(Utility.values())
                .filter(list.accounts()::containsKey)
                .map(utility -> new Choice(
                        utility.name(),
                        "%s, %,d accounts"
                                .formatted(utility.label(), list.accounts().get(utility))))
                .toList();
    }

    private List<Choice> choices(UUID listId, ListColumn column) {
        return values.of(listId, column).stream()
                .map(value -> new Choice(value, value.replace('_', ' ')))
                .toList();
    }
}

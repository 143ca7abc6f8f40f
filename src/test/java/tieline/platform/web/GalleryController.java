package tieline.platform.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The gallery's pages: a list, an object, a form, a confirmation, long work, and one that fails. */
@TestComponent
@Controller
@RequestMapping
class GalleryController {

    private static final List<Choice> UTILITIES =
            List.of(new Choice("PGE", "PG&E"), new Choice("SCE", "SCE"), new Choice("SDGE", "SDG&E"));

    /** A row of the list. */
    record Row(
            String number,
            String utility,
            String customer,
            String city,
            BigDecimal kwh,
            BigDecimal price,
            LocalDate end,
            @Nullable StateMark right,
            @Nullable String batch) {}

    /** One field of every kind. */
    record GalleryForm(
            @NotBlank(message = "Enter the customer's name") String customer,

            @NotBlank(message = "Choose a utility") String utility,

            @NotNull(message = "Enter the energy of a year") @Positive(message = "The energy of a year must be more than 0") @Nullable BigDecimal kwh,

            @NotNull(message = "Enter the end of the contract") LocalDate end,

            @NotBlank(message = "Say why") String reason,

            boolean complete,

            @NotNull(message = "Choose what you decide") @Nullable String decision,

            Set<String> books,
            @Nullable MultipartFile file) {}

    @GetMapping("/gallery/list")
    String list(@ModelAttribute("shell") PageShell shell, Model model) {
        ViewAddress view = shell.getView();
        model.addAttribute("utility", FilterChoice.of("utility", "Utility", "Any utility", UTILITIES, view));
        model.addAttribute(
                "book", FilterChoice.of("book", "Book", "Any book", List.of(new Choice("NORTH", "NORTH")), view));
        model.addAttribute("rows", "nothing".equals(view.first("q")) ? List.of() : rows());
        model.addAttribute(
                "columns",
                new ColumnChoices(List.of(
                        new ColumnChoice("account_number", "Account", true),
                        new ColumnChoice("utility", "Utility", true),
                        new ColumnChoice("email", "E-mail", false))));
        model.addAttribute("pager", new Pager(null, "925472", 50, "50 of 1,284, from 8,925,013 down to 925,472 kWh"));
        return "gallery/list";
    }

    @GetMapping("/gallery/show")
    String show(Model model) {
        model.addAttribute("state", new StateMark(Shape.UNDER_WAY, "Sent, answers arriving"));
        model.addAttribute("equations", equations());
        model.addAttribute("history", history());
        model.addAttribute(
                "lines",
                List.of(
                        new CodeLine("ST", "*814*0001~", false),
                        new CodeLine("REF", "*12*8964461325~", true),
                        new CodeLine("SE", "*11*0001~", false)));
        return "gallery/show";
    }

    @GetMapping("/gallery/form")
    String form(Model model) {
        model.addAttribute(
                "form",
                new GalleryForm(
                        "Ravenswood", "PGE", null, LocalDate.of(2028, 12, 31), "", true, null, Set.of("NORTH"), null));
        return "gallery/form";
    }

    @PostMapping("/gallery/form")
    String save(
            @Valid @ModelAttribute("form") GalleryForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            jakarta.servlet.http.HttpServletResponse response) {
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "gallery/form";
        }
        Flash.done(redirect, "Saved.");
        return "redirect:/gallery/show";
    }

    @ModelAttribute("utilities")
    List<Choice> utilities() {
        return UTILITIES;
    }

    @GetMapping("/gallery/confirm")
    String confirm() {
        return "gallery/confirm";
    }

    @GetMapping("/gallery/refused")
    RedirectView refused(RedirectAttributes redirect) {
        Flash.refused(redirect, "The list was not frozen: 2 accounts changed meanwhile.");
        return new RedirectView("/gallery/show");
    }

    @GetMapping("/gallery/work/{done}")
    String work(@PathVariable long done, Model model) {
        model.addAttribute("work", work(done));
        return "gallery/work";
    }

    @GetMapping("/gallery/work/{done}/part")
    String part(@PathVariable long done, Model model) {
        model.addAttribute("work", work(done + 6000));
        return "gallery/work :: part";
    }

    @GetMapping("/gallery/fail/{status}")
    String fail(@PathVariable int status) {
        throw new ResponseStatusException(HttpStatus.valueOf(status));
    }

    @GetMapping("/login")
    String login(Model model) {
        record Role(String label) {}
        record SampleUser(String username, String displayName, Role role) {}
        model.addAttribute("sampleUsers", List.of(new SampleUser("analyst", "Maya Okafor", new Role("Analyst"))));
        return "login";
    }

    private static ProgressView work(long done) {
        boolean running = done < 12_000;
        return new ProgressView(
                "Importing accounts.xlsx",
                done,
                12_000L,
                "rows",
                running,
                running ? new StateMark(Shape.UNDER_WAY, "Running") : new StateMark(Shape.DONE, "Done"),
                "/gallery/work/" + done + "/part");
    }

    private static List<Row> rows() {
        String[] customers = {"Ravenswood Cold Storage Inc", "Vernon Rendering & Supply", "San Joaquin Almond Hullers"};
        String[] cities = {"East Palo Alto", "Vernon", "Madera"};
        return IntStream.range(0, 50)
                .mapToObj(i -> new Row(
                        String.valueOf(8_964_461_325L - 137_311_111L * i),
                        i % 2 == 0 ? "PG&E" : "SCE",
                        customers[i % 3],
                        cities[i % 3],
                        BigDecimal.valueOf(8_925_013L - 160_000L * i),
                        new BigDecimal("0.106849"),
                        LocalDate.of(2028, 12, 31),
                        i % 7 == 1 ? new StateMark(Shape.ALARM, "Prohibited") : null,
                        i % 4 == 0 ? "PGE-2026-0007" : null))
                .toList();
    }

    private static List<CountEquation> equations() {
        return List.of(
                new CountEquation(
                        "1. Transport receipt",
                        "Did the file arrive? Two interchanges, Nov 17.",
                        "Sent",
                        128,
                        List.of(
                                new CountEquation.Addend(Shape.DONE, "Received", 128, "/gallery/list"),
                                new CountEquation.Addend(Shape.ALARM, "Refused", 0, null),
                                new CountEquation.Addend(Shape.WAITING, "Waiting", 0, null))),
                new CountEquation(
                        "2. 997 acknowledgment",
                        "Is the file well formed? One answer per request.",
                        "Sent",
                        128,
                        List.of(
                                new CountEquation.Addend(Shape.DONE, "Acknowledged", 99, "/gallery/list"),
                                new CountEquation.Addend(Shape.ALARM, "Rejected", 1, "/gallery/list"),
                                new CountEquation.Addend(Shape.WAITING, "Waiting, 1 day late", 28, "/gallery/list"))),
                new CountEquation(
                        "3. 814 response",
                        "Does PG&E accept the account, and from when?",
                        "Acknowledged",
                        99,
                        List.of(
                                new CountEquation.Addend(Shape.DONE, "Accepted", 88, "/gallery/list"),
                                new CountEquation.Addend(Shape.ALARM, "Rejected", 4, "/gallery/list"),
                                new CountEquation.Addend(Shape.WAITING, "Waiting, due Nov 20", 7, "/gallery/list"))),
                new CountEquation(
                        "Switch at the meter read",
                        "Until then we supply and bill. Lights stay on throughout.",
                        "Accepted",
                        88,
                        List.of(
                                new CountEquation.Addend(Shape.DONE, "Switched", 0, null),
                                new CountEquation.Addend(
                                        Shape.UNDER_WAY, "Scheduled from Dec 2", 88, "/gallery/list"))));
    }

    private static List<TimelineEntry> history() {
        return List.of(
                TimelineEntry.of(
                        Instant.parse("2026-11-19T16:00:00Z"),
                        "997 for 000000413 is a day late; exception opened",
                        "Deadline rule, route PG&E"),
                TimelineEntry.of(Instant.parse("2026-11-16T18:42:00Z"), "Decided: go", "Dana Whitfield")
                        .because("List checked against the October bills")
                        .asDecisive(),
                TimelineEntry.of(Instant.parse("2026-11-13T23:50:00Z"), "Book of 3 accounts changed", "Maya Okafor")
                        .changing("NORTH", "VALLEY"));
    }
}

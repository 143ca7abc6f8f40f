package tieline.letters.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tieline.letters.Channel;
import tieline.letters.LetterFilter;
import tieline.letters.LetterOutcomes;
import tieline.letters.LetterPermissions;
import tieline.letters.LetterReader;
import tieline.letters.LetterRefusedException;
import tieline.letters.LetterRow;
import tieline.letters.LetterStatus;
import tieline.letters.LetterSteps;
import tieline.platform.files.TableColumn;
import tieline.platform.files.TableFormat;
import tieline.platform.files.TableWriter;
import tieline.platform.security.CurrentActor;
import tieline.platform.time.Pacific;
import tieline.platform.web.Choice;
import tieline.platform.web.FilterChoice;
import tieline.platform.web.Flash;
import tieline.platform.web.Formats;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;
import tieline.platform.web.StateMark;
import tieline.platform.web.TableDownload;
import tieline.platform.web.ViewAddress;

/** The list of all letters, one letter, and what a person found out about it. */
@Controller
class LetterController {

    private static final String LETTER = "/letters/{id:[0-9a-f]{8}-[0-9a-f-]{27}}";

    private static final List<TableColumn<LetterRow>> COLUMNS = List.of(
            TableColumn.text("letter", LetterRow::reference),
            TableColumn.text("recipient", LetterRow::recipientReference),
            TableColumn.text("recipient_name", LetterRow::recipientName),
            TableColumn.text("address", LetterRow::address),
            TableColumn.text("zip", LetterRow::zip),
            TableColumn.text("channel", letter -> letter.channel().label()),
            TableColumn.text("email", LetterRow::email),
            TableColumn.text("state", letter -> letter.status().label()),
            TableColumn.text("problem", LetterRow::problem),
            TableColumn.text("text", LetterRow::textVersion),
            TableColumn.whole("pages", LetterRow::pages),
            TableColumn.text("sha256", LetterRow::sha256),
            TableColumn.dateTime(
                    "sent_at_pacific",
                    letter -> letter.sentAt() == null
                            ? null
                            : Pacific.at(letter.sentAt()).toLocalDateTime()),
            TableColumn.date("returned_on", LetterRow::returnedOn),
            TableColumn.text("note", LetterRow::note));

    private final LetterReader letters;
    private final LetterOutcomes outcomes;
    private final Formats format;

    LetterController(LetterReader letters, LetterOutcomes outcomes, Formats format) {
        this.letters = letters;
        this.outcomes = outcomes;
        this.format = format;
    }

    /** A row of the list. */
    record Line(LetterRow letter, StateMark mark) {}

    @GetMapping("/letters")
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String mailing,
            @RequestParam(required = false) @Nullable LetterStatus status,
            @RequestParam(required = false) @Nullable Channel channel,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            HttpServletRequest request,
            Model model) {
        ViewAddress view = ViewAddress.of("/letters", request);
        KeysetPage<LetterRow> page = page(new LetterFilter(q, mailing, status, channel), Place.of(after, before));
        model.addAttribute(
                "rows",
                page.rows().stream()
                        .map(row -> new Line(row, LetterMarks.of(row.status())))
                        .toList());
        model.addAttribute(
                "pager",
                page.pager(
                        LetterReader.PAGE,
                        format.counted(page.rows().size(), "letter", "letters") + ", the newest first"));
        model.addAttribute(
                "statusChoice",
                FilterChoice.of(
                        "status",
                        "State",
                        "Any state",
                        Arrays.stream(LetterStatus.values())
                                .map(each -> new Choice(each.name(), each.label()))
                                .toList(),
                        view));
        model.addAttribute(
                "channelChoice",
                FilterChoice.of(
                        "channel",
                        "Sent by",
                        "Mail or e-mail",
                        Arrays.stream(Channel.values())
                                .map(each -> new Choice(each.name(), each.label()))
                                .toList(),
                        view));
        return "letters/list";
    }

    @GetMapping("/letters.{ending:csv|xlsx}")
    void export(
            @PathVariable String ending,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String mailing,
            @RequestParam(required = false) @Nullable LetterStatus status,
            @RequestParam(required = false) @Nullable Channel channel,
            HttpServletResponse response)
            throws IOException {
        TableWriter<LetterRow> file =
                TableDownload.begin(response, TableFormat.valueOf(ending.toUpperCase(Locale.ROOT)), "letters", COLUMNS);
        letters.each(new LetterFilter(q, mailing, status, channel), file::write);
        file.finish();
    }

    @GetMapping(LETTER)
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new OutcomeForm(null, null, null));
        return page(find(id), model);
    }

    /** The PDF exactly as it was kept. */
    @GetMapping(LETTER + ".pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
        LetterRow letter = find(id);
        return Files.pdf(
                letter.reference().replace('/', '-') + ".pdf",
                letters.document(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    @PostMapping("/letters/{id}/outcome")
    String outcome(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") OutcomeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        LetterRow letter = find(id);
        if (!errors.hasErrors()) {
            try {
                record(id, form);
                Flash.done(redirect, "Recorded for " + letter.reference() + ".");
                return "redirect:" + letter.page();
            } catch (LetterRefusedException refusal) {
                errors.reject("refused", refusal.sentence());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(letter, model);
    }

    private void record(UUID id, OutcomeForm form) {
        String note = form.text();
        LocalDate day = form.day();
        switch (form.required()) {
            case RETURNED -> {
                if (day == null) {
                    throw new LetterRefusedException("Enter the day on which it came back.");
                }
                outcomes.returned(id, day, note);
            }
            case WENT -> outcomes.went(id, note);
            case DID_NOT_GO -> outcomes.didNotGo(id, note);
            case MAILED -> outcomes.mailedByHand(id, note);
        }
    }

    private String page(LetterRow letter, Model model) {
        model.addAttribute("letter", letter);
        model.addAttribute("mark", LetterMarks.of(letter.status()));
        model.addAttribute("history", LetterSteps.all(letter));
        model.addAttribute("outcomes", OutcomeForm.Outcome.possible(letter.status()));
        model.addAttribute(
                "mayRecord", LetterPermissions.record(CurrentActor.get()).granted());
        return "letters/show";
    }

    private KeysetPage<LetterRow> page(LetterFilter filter, Place place) {
        try {
            return letters.page(filter, place);
        } catch (LetterRefusedException refusal) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, refusal.sentence(), refusal);
        }
    }

    private LetterRow find(UUID id) {
        return letters.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

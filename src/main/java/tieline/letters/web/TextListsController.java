package tieline.letters.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tieline.letters.MailingStatus;
import tieline.letters.TemplateStatus;
import tieline.letters.TextFilter;
import tieline.letters.TextLists;
import tieline.letters.TextLists.MailingLine;
import tieline.letters.TextLists.TemplateLine;
import tieline.platform.files.TableColumn;
import tieline.platform.files.TableFormat;
import tieline.platform.files.TableWriter;
import tieline.platform.time.Pacific;
import tieline.platform.web.Choice;
import tieline.platform.web.FilterChoice;
import tieline.platform.web.Formats;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;
import tieline.platform.web.StateMark;
import tieline.platform.web.TableDownload;
import tieline.platform.web.ViewAddress;

/** The lists of templates and of mailings, and both as files. */
@Controller
class TextListsController {

    private static final List<TableColumn<TemplateLine>> TEMPLATES = List.of(
            TableColumn.text("template", TemplateLine::reference),
            TableColumn.text("name", TemplateLine::name),
            TableColumn.whole("newest_version", TemplateLine::number),
            TableColumn.text("state", line -> line.status().label()),
            TableColumn.text("subject", TemplateLine::subject),
            TableColumn.text("made_by", TemplateLine::madeByName),
            TableColumn.dateTime("changed_at_pacific", line -> local(line.changedAt())));

    private static final List<TableColumn<MailingLine>> MAILINGS = List.of(
            TableColumn.text("mailing", MailingLine::reference),
            TableColumn.text("name", MailingLine::name),
            TableColumn.text("state", line -> line.status().label()),
            TableColumn.text("to", MailingLine::source),
            TableColumn.whole("letters", MailingLine::letters),
            TableColumn.whole("by_email", MailingLine::emails),
            TableColumn.whole("left_out", MailingLine::problems),
            TableColumn.text("made_by", MailingLine::madeByName),
            TableColumn.dateTime("made_at_pacific", line -> local(line.madeAt())));

    private final TextLists lists;
    private final Formats format;

    TextListsController(TextLists lists, Formats format) {
        this.lists = lists;
        this.format = format;
    }

    /** A row of a list. */
    record Line<T>(T it, StateMark mark) {}

    @GetMapping("/letters/templates")
    String templates(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable TemplateStatus status,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            HttpServletRequest request,
            Model model) {
        TextFilter filter = filter(q, status);
        KeysetPage<TemplateLine> page = page(place -> lists.templates(filter, place), after, before);
        put(model, page, line -> LetterMarks.of(line.status()), "text", filter);
        choice(model, request, Arrays.asList(TemplateStatus.values()), TemplateStatus::label);
        return "letters/templates";
    }

    @GetMapping("/letters/templates.{ending:csv|xlsx}")
    void exportTemplates(
            @PathVariable String ending,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable TemplateStatus status,
            HttpServletResponse response)
            throws IOException {
        TableWriter<TemplateLine> file = TableDownload.begin(response, format(ending), "letter-texts", TEMPLATES);
        lists.eachTemplate(filter(q, status), file::write);
        file.finish();
    }

    @GetMapping("/letters/mailings")
    String mailings(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable MailingStatus status,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            HttpServletRequest request,
            Model model) {
        TextFilter filter = filter(q, status);
        KeysetPage<MailingLine> page = page(place -> lists.mailings(filter, place), after, before);
        put(model, page, line -> LetterMarks.of(line.status()), "mailing", filter);
        choice(model, request, Arrays.asList(MailingStatus.values()), MailingStatus::label);
        return "letters/mailings";
    }

    @GetMapping("/letters/mailings.{ending:csv|xlsx}")
    void exportMailings(
            @PathVariable String ending,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable MailingStatus status,
            HttpServletResponse response)
            throws IOException {
        TableWriter<MailingLine> file = TableDownload.begin(response, format(ending), "mailings", MAILINGS);
        lists.eachMailing(filter(q, status), file::write);
        file.finish();
    }

    private <T> void put(
            Model model, KeysetPage<T> page, Function<T, StateMark> mark, String thing, TextFilter filter) {
        model.addAttribute(
                "rows",
                page.rows().stream().map(it -> new Line<>(it, mark.apply(it))).toList());
        String count = format.counted(page.rows().size(), thing, thing + "s");
        model.addAttribute("pager", page.pager(TextLists.PAGE, count + ", the newest first"));
        model.addAttribute("isFiltered", !filter.equals(TextFilter.EVERYTHING));
    }

    private static <S extends Enum<S>> void choice(
            Model model, HttpServletRequest request, List<S> states, Function<S, String> label) {
        ViewAddress view = ViewAddress.of(request.getRequestURI(), request);
        List<Choice> choices = states.stream()
                .map(state -> new Choice(state.name(), label.apply(state)))
                .toList();
        model.addAttribute("statusChoice", FilterChoice.of("status", "State", "Any state", choices, view));
    }

    private static <T> KeysetPage<T> page(
            Function<Place, KeysetPage<T>> list, @Nullable String after, @Nullable String before) {
        try {
            return list.apply(Place.of(after, before));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "The address names no place in this list. Begin again from its first page.",
                    e);
        }
    }

    private static TextFilter filter(@Nullable String q, @Nullable Enum<?> status) {
        return new TextFilter(q == null || q.isBlank() ? null : q, status == null ? null : status.name());
    }

    private static TableFormat format(String ending) {
        return TableFormat.valueOf(ending.toUpperCase(Locale.ROOT));
    }

    private static LocalDateTime local(java.time.Instant time) {
        return Pacific.at(time).toLocalDateTime();
    }
}

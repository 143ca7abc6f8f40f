package tieline.crs.inputs.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tieline.accounts.Utility;
import tieline.crs.CrsClass;
import tieline.crs.CrsInputs;
import tieline.crs.EnteredInput;
import tieline.crs.InputFilter;
import tieline.crs.InputLine;
import tieline.crs.InputSource;
import tieline.platform.files.TableColumn;
import tieline.platform.files.TableFormat;
import tieline.platform.files.TableWriter;
import tieline.platform.time.Pacific;
import tieline.platform.web.Choice;
import tieline.platform.web.FilterChoice;
import tieline.platform.web.Formats;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;
import tieline.platform.web.TableDownload;
import tieline.platform.web.ViewAddress;

/** The list of inputs by month and class, and the same as a file. */
@Controller
class CrsInputsController {

    private static final int PAGE_SIZE = 50;

    private static final List<TableColumn<EnteredInput>> COLUMNS = List.of(
            TableColumn.text("utility", row -> row.utility().name()),
            TableColumn.text("month", row -> row.month().toString()),
            TableColumn.text("class", row -> row.crsClass().daClass()),
            figure(InputLine.OBLIGATION),
            figure(InputLine.PAYMENT),
            figure(InputLine.MAKE_UP),
            figure(InputLine.UNCOLLECTABLE),
            figure(InputLine.LOAD),
            TableColumn.text("source", row -> row.source().code()),
            TableColumn.text("version", row -> String.valueOf(row.versionNo())),
            TableColumn.text("entered_by", EnteredInput::enteredByName),
            TableColumn.dateTime(
                    "entered_pacific", row -> Pacific.at(row.enteredAt()).toLocalDateTime()));

    private final CrsInputs inputs;
    private final Formats formats;

    CrsInputsController(CrsInputs inputs, Formats formats) {
        this.inputs = inputs;
        this.formats = formats;
    }

    @GetMapping("/crs/inputs")
    String list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            HttpServletRequest request,
            Model model) {
        ViewAddress view = ViewAddress.of("/crs/inputs", request);
        InputFilter filter = filter(view);
        KeysetPage<EnteredInput> page = inputs.page(filter, Place.of(after, before), PAGE_SIZE);
        long total = inputs.count(filter);
        model.addAttribute("rows", page.rows());
        model.addAttribute("total", total);
        model.addAttribute("lines", InputLine.values());
        model.addAttribute("utilities", choice("utility", "Utility", "Any utility", Utility.values(), view));
        model.addAttribute("classes", choice("class", "Class", "Both classes", CrsClass.values(), view));
        model.addAttribute("sources", choice("source", "Source", "Any source", InputSource.values(), view));
        String range = formats.count(page.rows().size()) + " of " + formats.counted(total, "input", "inputs");
        model.addAttribute("pager", page.pager(PAGE_SIZE, range + ", the latest month first"));
        return "crs/inputs";
    }

    @GetMapping("/crs/inputs.{ending:csv|xlsx}")
    void export(@PathVariable String ending, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        TableFormat format = TableFormat.valueOf(ending.toUpperCase(Locale.ROOT));
        TableWriter<EnteredInput> file = TableDownload.begin(response, format, "crs-inputs", COLUMNS);
        inputs.all(filter(ViewAddress.of("/crs/inputs", request)), file::write);
        file.finish();
    }

    private static InputFilter filter(ViewAddress view) {
        return new InputFilter(
                chosen(Utility.class, view.all("utility")),
                chosen(CrsClass.class, view.all("class")),
                chosen(InputSource.class, view.all("source")));
    }

    private static <E extends Enum<E>> Set<E> chosen(Class<E> type, List<String> words) {
        Set<E> chosen = EnumSet.noneOf(type);
        Arrays.stream(type.getEnumConstants())
                .filter(value -> words.contains(word(value)))
                .forEach(chosen::add);
        return chosen;
    }

    private static <E extends Enum<E>> FilterChoice choice(
            String name, String label, String any, E[] values, ViewAddress view) {
        List<Choice> choices = Arrays.stream(values)
                .map(value -> new Choice(word(value), label(value)))
                .toList();
        return FilterChoice.of(name, label, any, choices, view);
    }

    /** The word of a value in an address. */
    private static String word(Enum<?> value) {
        return value instanceof CrsClass crsClass
                ? crsClass.word()
                : value instanceof InputSource source ? source.code() : value.name();
    }

    private static String label(Enum<?> value) {
        return value instanceof CrsClass crsClass
                ? crsClass.label()
                : value instanceof Utility utility ? utility.label() : word(value);
    }

    private static TableColumn<EnteredInput> figure(InputLine line) {
        Function<EnteredInput, java.math.BigDecimal> value = row -> line.of(row.input());
        return TableColumn.number(line.column(), value::apply);
    }
}

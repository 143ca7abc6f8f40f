package tieline.users.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import tieline.platform.files.TableColumn;
import tieline.platform.files.TableFormat;
import tieline.platform.files.TableWriter;
import tieline.platform.time.Pacific;
import tieline.platform.web.Choice;
import tieline.platform.web.FilterChoice;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;
import tieline.platform.web.TableDownload;
import tieline.platform.web.ViewAddress;
import tieline.users.Role;
import tieline.users.UserAdministration;
import tieline.users.UserDirectory;
import tieline.users.UserFilter;
import tieline.users.UserRuleException;
import tieline.users.UserState;
import tieline.users.UserView;

/** The list of users, and the form that makes one. */
@Controller
class UsersController {

    private static final int PAGE_SIZE = 100;

    private static final List<TableColumn<UserView>> COLUMNS = List.of(
            TableColumn.text("username", UserView::username),
            TableColumn.text("name", UserView::displayName),
            TableColumn.text("email", UserView::email),
            TableColumn.text("roles", UserView::rolesInWords),
            TableColumn.text("state", user -> user.state().label()),
            TableColumn.dateTime("last_sign_in_pacific", user -> pacific(user.lastLoginAt())));

    private final UserDirectory directory;
    private final UserAdministration administration;

    UsersController(UserDirectory directory, UserAdministration administration) {
        this.directory = directory;
        this.administration = administration;
    }

    @GetMapping("/admin/users")
    String list(
            UserFilter filter,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            HttpServletRequest request,
            Model model) {
        KeysetPage<UserView> users = directory.page(filter, Place.of(after, before), PAGE_SIZE);
        model.addAttribute("users", users.rows());
        model.addAttribute("pager", users.pager(PAGE_SIZE, range(users.rows())));
        ViewAddress view = ViewAddress.of("/admin/users", request);
        model.addAttribute("roleFilter", FilterChoice.of("role", "Role", "Any role", roles(), view));
        model.addAttribute("stateFilter", FilterChoice.of("state", "State", "Any state", states(), view));
        return "users/list";
    }

    @GetMapping("/admin/users.{ending:csv|xlsx}")
    void export(UserFilter filter, @PathVariable String ending, HttpServletResponse response) throws IOException {
        TableFormat format = TableFormat.valueOf(ending.toUpperCase(Locale.ROOT));
        TableWriter<UserView> file = TableDownload.begin(response, format, "users", COLUMNS);
        directory.all(filter).forEach(file::write);
        file.finish();
    }

    @GetMapping("/admin/users/new")
    String form(Model model) {
        model.addAttribute("form", UserForm.EMPTY);
        model.addAttribute("roleChoices", roles());
        return "users/new";
    }

    /** Creates the user and answers with the temporary password: it is shown in this answer and kept nowhere. */
    @PostMapping("/admin/users")
    ModelAndView create(@Valid @ModelAttribute("form") UserForm form, BindingResult entries) {
        if (entries.hasErrors()) {
            return refused();
        }
        try {
            String username = form.username().strip().toLowerCase(Locale.ROOT);
            String password =
                    administration.create(username, form.displayName().strip(), form.emailOrNull(), form.chosenRoles());
            return TemporaryPasswordPage.of(username, password);
        } catch (UserRuleException refusal) {
            Refusals.add(refusal, entries);
            return refused();
        }
    }

    private static ModelAndView refused() {
        return new ModelAndView("users/new", Map.of("roleChoices", roles()), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static List<Choice> roles() {
        return Arrays.stream(Role.values())
                .map(role -> new Choice(role.name(), role.label()))
                .toList();
    }

    private static List<Choice> states() {
        return Arrays.stream(UserState.values())
                .map(state -> new Choice(state.name(), state.label()))
                .toList();
    }

    private static String range(List<UserView> rows) {
        return rows.isEmpty()
                ? "No user"
                : "%d users, from %s to %s"
                        .formatted(
                                rows.size(),
                                rows.get(0).username(),
                                rows.get(rows.size() - 1).username());
    }

    private static @Nullable LocalDateTime pacific(@Nullable Instant instant) {
        return instant == null ? null : Pacific.at(instant).toLocalDateTime();
    }
}

package minimalpage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.WebRequest;
import tieline.accounts.PageStatements;

/** The page: the statements of the list of accounts, one table. */
@Controller
class AccountsPage {

    private final PageStatements accounts;
    private final TransactionTemplate reading;

    AccountsPage(PageStatements accounts, TransactionTemplate reading) {
        this.accounts = accounts;
        this.reading = reading;
    }

    @GetMapping("/accounts")
    String list(WebRequest request, Model model) {
        Map<String, List<String>> parameters = request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Arrays.asList(entry.getValue())));
        model.addAttribute("list", reading.execute(status -> accounts.list(parameters)));
        return "accounts";
    }
}

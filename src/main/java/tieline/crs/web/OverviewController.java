package tieline.crs.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tieline.accounts.Utility;
import tieline.crs.CrsClass;
import tieline.crs.CrsPermissions;
import tieline.platform.security.CurrentActor;

/** The tracking account of a utility at a glance. */
@Controller
class OverviewController {

    private static final SubaccountPeriod LATEST = new SubaccountPeriod(null, null, null);

    private static final int CHARTED = 24;

    private final CrsReader reader;
    private final SubaccountReader subaccounts;
    private final NextSteps steps;

    OverviewController(CrsReader reader, SubaccountReader subaccounts, NextSteps steps) {
        this.reader = reader;
        this.subaccounts = subaccounts;
        this.steps = steps;
    }

    @GetMapping("/crs")
    String show(@RequestParam(defaultValue = "PGE") Utility utility, Model model) {
        Optional<TrackingAccount> account = reader.account(utility);
        model.addAttribute("utility", utility);
        model.addAttribute("utilities", Utility.values());
        model.addAttribute("account", account.orElse(null));
        model.addAttribute("mayOpen", CrsPermissions.open(CurrentActor.get()));
        account.ifPresent(open -> show(open, model));
        return "crs/overview";
    }

    private void show(TrackingAccount account, Model model) {
        List<ClassOverview> classes = Arrays.stream(CrsClass.values())
                .map(each -> overview(account, each))
                .toList();
        MonthReview next = reader.month(account, account.next());
        model.addAttribute("classes", classes);
        model.addAttribute("next", next);
        model.addAttribute(
                "steps",
                Stream.concat(account.toClose().map(month -> reader.month(account, month)).stream(), Stream.of(next))
                        .map(steps::of)
                        .filter(Objects::nonNull)
                        .toList());
        List<MonthLine> months = new ArrayList<>();
        for (YearMonth month : account.months()) {
            months.add(0, MonthLine.of(account, month));
        }
        model.addAttribute("months", months);
    }

    private ClassOverview overview(TrackingAccount account, CrsClass crsClass) {
        List<SubaccountColumn> columns = subaccounts.columns(account, crsClass, LATEST, CHARTED);
        List<SubaccountColumn> posted =
                columns.stream().filter(each -> !each.stage().provisional()).toList();
        return new ClassOverview(
                crsClass,
                posted.isEmpty() ? null : posted.get(posted.size() - 1),
                subaccounts.chart(crsClass, columns));
    }
}

package tieline.home;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;
import tieline.accounts.AccountSearch;
import tieline.accounts.FoundAccount;
import tieline.accounts.FoundCustomer;
import tieline.accounts.FoundList;
import tieline.dasr.overview.DasrSearch;
import tieline.dasr.overview.FoundItem;
import tieline.letters.TextFilter;
import tieline.letters.TextLists;
import tieline.letters.TextLists.MailingLine;
import tieline.letters.TextLists.TemplateLine;
import tieline.notices.NoticeFilter;
import tieline.notices.NoticePages;
import tieline.notices.NoticeRow;
import tieline.platform.web.KeysetPage.Place;

/** Asks every room for what a text names. */
@Service
class Search {

    /** Shorter texts name too much. */
    static final int SHORTEST = 3;

    /** Longer texts name nothing: a customer's name has at most 200 characters. */
    static final int LONGEST = 200;

    /** What is shown of one kind. */
    static final int SHOWN = 20;

    private final AccountSearch accounts;
    private final DasrSearch dasr;
    private final TextLists letters;
    private final NoticePages notices;

    Search(AccountSearch accounts, DasrSearch dasr, TextLists letters, NoticePages notices) {
        this.accounts = accounts;
        this.dasr = dasr;
        this.letters = letters;
        this.notices = notices;
    }

    /** What the text names, by kind; kinds without a hit are left out. */
    @Transactional(readOnly = true)
    List<SearchGroup> find(String text) {
        List<SearchGroup> groups = new ArrayList<>();
        String all = "/accounts?q=" + UriUtils.encode(text, StandardCharsets.UTF_8);
        add(groups, "accounts", "Accounts", accounts.accounts(text, SHOWN + 1), Search::hit, all);
        add(groups, "customers", "Customers", accounts.customers(text, SHOWN + 1), Search::hit, all);
        add(groups, "lists", "Account lists", accounts.lists(text, SHOWN + 1), Search::hit, "/lists");
        List<FoundItem> items = dasr.find(text, SHOWN + 1);
        Arrays.stream(FoundItem.Kind.values())
                .forEach(kind -> add(
                        groups,
                        kind.name().toLowerCase(Locale.ROOT),
                        kind.label(),
                        items.stream().filter(item -> item.kind() == kind).toList(),
                        Search::hit,
                        null));
        texts(groups, text);
        return groups;
    }

    /** Texts of letters and mailings by name or reference, notices by customer or reference. */
    private void texts(List<SearchGroup> groups, String text) {
        String named = "?q=" + UriUtils.encode(text, StandardCharsets.UTF_8);
        TextFilter filter = new TextFilter(text, null);
        List<TemplateLine> texts = letters.templates(filter, Place.BEGINNING).rows();
        add(groups, "texts", "Texts of letters", texts, Search::hit, "/letters/templates" + named);
        List<MailingLine> mailings = letters.mailings(filter, Place.BEGINNING).rows();
        add(groups, "mailings", "Mailings", mailings, Search::hit, "/letters/mailings" + named);
        List<NoticeRow> found = notices.page(new NoticeFilter(null, text, null), Place.BEGINNING, SHOWN + 1)
                .rows();
        add(groups, "notices", "Section 394.5 notices", found, Search::hit, "/notices" + named);
    }

    private static <T> void add(
            List<SearchGroup> groups,
            String key,
            String title,
            List<T> found,
            Function<T, SearchHit> hit,
            @Nullable String allHref) {
        if (!found.isEmpty()) {
            List<SearchHit> shown = found.stream().limit(SHOWN).map(hit).toList();
            groups.add(new SearchGroup(key, title, shown, found.size() > SHOWN, allHref));
        }
    }

    private static SearchHit hit(FoundAccount account) {
        String city = account.city();
        return new SearchHit(
                account.reference().toString(),
                account.customerName() + (city == null ? "" : ", " + city) + "; book " + account.book() + "; "
                        + account.status().code(),
                "Account number",
                account.address());
    }

    private static SearchHit hit(FoundCustomer customer) {
        return new SearchHit(
                customer.name(),
                customer.number() + "; " + Counted.things(customer.accounts(), "account", "accounts"),
                customer.byNumber() ? "Customer number" : "Name",
                "/accounts?customer_number=" + UriUtils.encode(customer.number(), StandardCharsets.UTF_8));
    }

    private static SearchHit hit(FoundList list) {
        return new SearchHit(
                list.reference(),
                list.name() + "; " + Counted.things(list.accounts(), "account", "accounts") + " as of " + list.asOf(),
                "Reference",
                list.address());
    }

    private static SearchHit hit(TemplateLine text) {
        return new SearchHit(
                text.reference(),
                text.name() + "; version " + text.number() + ", "
                        + text.status().label().toLowerCase(Locale.ROOT),
                "Name or reference",
                "/letters/templates/" + text.reference());
    }

    private static SearchHit hit(MailingLine mailing) {
        return new SearchHit(
                mailing.reference(),
                mailing.name() + "; " + Counted.things(mailing.letters(), "letter", "letters") + ", "
                        + mailing.status().label().toLowerCase(Locale.ROOT),
                "Name or reference",
                "/letters/mailings/" + mailing.reference());
    }

    private static SearchHit hit(NoticeRow notice) {
        return new SearchHit(
                notice.reference(),
                notice.customerName() + "; " + notice.status().label().toLowerCase(Locale.ROOT),
                "Customer or reference",
                "/notices/" + notice.reference());
    }

    private static SearchHit hit(FoundItem item) {
        return new SearchHit(item.name(), item.detail(), item.matched(), item.address());
    }
}

package tieline.mailings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tieline.accounts.AccountLists;
import tieline.accounts.FrozenAccountList;
import tieline.letters.Per;
import tieline.letters.Recipient;
import tieline.letters.RecipientSource;

/** Everybody in a frozen list version. */
@Component
class ListRecipients implements RecipientSource {

    private static final int CHOICES = 50;

    private final AccountLists lists;
    private final RecipientRows rows;

    ListRecipients(AccountLists lists, RecipientRows rows) {
        this.lists = lists;
        this.rows = rows;
    }

    @Override
    public String kind() {
        return "account-list";
    }

    @Override
    public String label() {
        return "Account list";
    }

    @Override
    public List<Version> choices() {
        return lists.newest(CHOICES).stream().map(ListRecipients::version).toList();
    }

    @Override
    public Optional<Version> find(String reference) {
        return lists.find(reference).map(ListRecipients::version);
    }

    @Override
    @Transactional(readOnly = true)
    public void each(String reference, Per per, Consumer<Recipient> taker) {
        FrozenAccountList list = lists.find(reference).orElseThrow();
        rows.each(
                "SELECT " + RecipientRows.COLUMNS + " FROM account_list_rows r WHERE r.list_id = :list"
                        + RecipientRows.ORDER,
                Map.of("list", list.listId()),
                per,
                taker);
    }

    private static Version version(FrozenAccountList list) {
        return new Version(list.reference(), list.reference() + ", " + list.name(), list.sha256());
    }
}

package tieline.mailings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tieline.letters.Per;
import tieline.letters.Recipient;
import tieline.letters.SampleRecipients;

/** Customers as they are now, to look at a text with; a mailing takes them from a frozen list or a batch. */
@Component
class CurrentCustomers implements SampleRecipients {

    private final RecipientRows rows;

    CurrentCustomers(RecipientRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Recipient> find(String customerNumber) {
        List<Recipient> found = new ArrayList<>();
        rows.each(
                "SELECT " + RecipientRows.COLUMNS + """
                         FROM (SELECT a.*, c.customer_number, c.customer_name
                               FROM accounts a JOIN customers c ON c.customer_id = a.customer_id
                               WHERE c.customer_number = :number AND a.status = 'active'
                               ORDER BY a.utility, a.account_number LIMIT 200) r
                        """ + RecipientRows.ORDER,
                Map.of("number", customerNumber),
                Per.CUSTOMER,
                found::add);
        return found.stream().findFirst();
    }
}

package tieline.dasr.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tieline.accounts.LiveRequests;
import tieline.dasr.AccountRequests;

/** Answers the accounts' room. */
@Component
class LiveRequestsOfAccounts implements LiveRequests {

    private final AccountRequests requests;

    LiveRequestsOfAccounts(AccountRequests requests) {
        this.requests = requests;
    }

    @Override
    public Map<UUID, String> batchByAccount(Collection<UUID> accountIds) {
        return requests.liveBatches(accountIds);
    }

    @Override
    public List<AccountRequest> ofAccount(UUID accountId) {
        return requests.ofAccount(accountId).stream()
                .map(request -> new AccountRequest(
                        request.batch(),
                        "/dasr/" + request.batch() + "/requests/" + request.accountNumber(),
                        Marks.of(request.status()),
                        request.sentAt(),
                        request.serviceEnd(),
                        request.problem()))
                .toList();
    }
}

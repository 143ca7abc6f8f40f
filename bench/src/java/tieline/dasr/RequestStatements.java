package tieline.dasr;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statement of the list of accounts about live requests as it is, for a page that does nothing else. */
public final class RequestStatements {

    private final AccountRequests requests;

    public RequestStatements(JdbcClient jdbc) {
        this.requests = new AccountRequests(jdbc);
    }

    /** The batches of the live requests of these accounts. */
    public Map<UUID, String> liveBatches(Collection<UUID> accounts) {
        return requests.liveBatches(accounts);
    }
}

package tieline.users;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** Who there is: the list of users for administrators, and the names for everybody who may filter by person. */
@Service
public class UserDirectory {

    private final UserQueries queries;
    private final JdbcClient jdbc;

    UserDirectory(UserQueries queries, JdbcClient jdbc) {
        this.queries = queries;
        this.jdbc = jdbc;
    }

    /** A person by name only. */
    public record PersonName(UUID userId, String username, String displayName) {}

    /** One page of users in the order of their user names. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public KeysetPage<UserView> page(UserFilter filter, Place place, int size) {
        return queries.page(filter, place, size);
    }

    /** All users that match, in the order of their user names. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public List<UserView> all(UserFilter filter) {
        return queries.all(filter);
    }

    /** The names of all persons, disabled ones too, in their order. */
    @Transactional(readOnly = true)
    public List<PersonName> names() {
        return jdbc.sql("SELECT user_id, username, display_name FROM users ORDER BY display_name, username")
                .query(PersonName.class)
                .list();
    }
}

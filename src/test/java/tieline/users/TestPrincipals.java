package tieline.users;

import org.springframework.boot.test.context.TestComponent;

/** Makes the principal of a test person as signing in would, with the roles the database holds. */
@TestComponent
public class TestPrincipals {

    private final UserRepository users;

    TestPrincipals(UserRepository users) {
        this.users = users;
    }

    /** The principal a session of this user would have now. */
    public SignedInPerson of(String username) {
        return new SignedInPerson(users.findByUsername(username).orElseThrow());
    }
}

package tieline.dasr;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import tieline.platform.security.Actor;

/**
 * A person who prepared a batch or changed a request in it, and so may not decide on it. Columns that are never null let
 * Hibernate add one row to the set instead of writing the set anew.
 */
@Embeddable
record Maker(
        @Column(nullable = false) UUID userId,
        @Column(nullable = false) String userName) {

    static Maker of(Actor actor) {
        return new Maker(actor.personId(), actor.name());
    }
}

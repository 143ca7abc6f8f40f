package tieline.dasr;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import tieline.platform.security.Actor;

/** A person who prepared a batch or changed a request in it, and so may not decide on it. */
@Embeddable
record Maker(UUID userId, String userName) {

    static Maker of(Actor actor) {
        return new Maker(actor.personId(), actor.name());
    }
}

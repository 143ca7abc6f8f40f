package tieline.platform.security;

import java.util.Optional;
import java.util.UUID;

/** Finds persons for the parts below the users' room, such as the job runner; the users' room answers. */
public interface People {

    /** The person as an actor with the roles held now; empty when unknown or disabled. */
    Optional<Actor> find(UUID id);
}

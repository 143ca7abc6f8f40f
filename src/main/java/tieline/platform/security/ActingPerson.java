package tieline.platform.security;

/** A security principal that knows whom it stands for; the users' room implements it. */
public interface ActingPerson {

    /** The person as an actor. */
    Actor actor();
}

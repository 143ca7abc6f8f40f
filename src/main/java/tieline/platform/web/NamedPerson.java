package tieline.platform.web;

/** A security principal that has a name to show; the users' room implements it. */
public interface NamedPerson {

    /** The name as pages show it. */
    String displayName();
}

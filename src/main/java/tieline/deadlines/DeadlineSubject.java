package tieline.deadlines;

/**
 * What a deadline is about. This room knows no feature, so the feature says what to call it and where its page is.
 *
 * @param kind the kind of object, such as {@code notice}
 * @param id its identifier, stable, as text
 * @param label what a person calls it, such as its public reference
 * @param address its page, beginning with a slash
 */
public record DeadlineSubject(String kind, String id, String label, String address) {}

package tieline.platform.web;

/**
 * A state as a page shows it: a shape and a word, never one alone.
 *
 * @param word the state in the room's own words, such as "Waits for 997"
 */
public record StateMark(Shape shape, String word) {}

package tieline.letters;

/**
 * An account as a letter lists it; all texts may be empty.
 *
 * @param number the utility's account number
 * @param serviceAddress where the electricity is used
 * @param schedule the utility's rate schedule
 */
public record AccountLine(String number, String serviceAddress, String schedule) {}

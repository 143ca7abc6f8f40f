package tieline.letters;

/**
 * What a dry run found.
 *
 * @param letters letters that can be made
 * @param emails how many of them by e-mail
 * @param problems recipients without a letter
 * @param hash SHA-256 over all of it
 */
record PlannedLetters(int letters, int emails, int problems, String hash) {}

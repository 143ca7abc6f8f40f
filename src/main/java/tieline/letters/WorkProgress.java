package tieline.letters;

/** What a job tells while it works; throws when somebody asked it to stop. */
interface WorkProgress {
    void at(long done, long total, String message);
}

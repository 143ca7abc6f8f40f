package tieline.dasr.transmission;

/** How far a file has come. Each step is noted before the next begins, so that a crash neither loses nor repeats it. */
public enum TransmissionStatus {
    /** Built and stored with its control numbers; nothing has left. */
    BUILT,
    /** Written whole under its temporary name; the utility does not read it yet. */
    UPLOADED,
    /** Renamed to its final name: the utility has it. */
    SENT,
    /** Given up before it was uploaded; its control numbers are spent and its requests were cancelled. */
    ABANDONED
}

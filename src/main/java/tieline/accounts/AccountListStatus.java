package tieline.accounts;

/** Where a frozen list version stands. */
public enum AccountListStatus {
    /** Asked for; a job copies the accounts and computes the hash. */
    FREEZING,
    /** Complete, hashed, and never changed again. */
    FROZEN,
    /** Could not be made; it holds no accounts and stays as a record of the attempt. */
    FAILED
}

package tieline.letters;

import java.util.Arrays;
import java.util.Optional;

/** What a template may have filled in for each letter, written {@code {{customer.name}}}. There are no others, and no language. */
public enum MergeField {
    /** The customer's name as the accounts have it. */
    CUSTOMER_NAME("customer.name", "The customer's name", "Customer", "Ravenswood Cold Storage Inc"),
    /** The customer's number with the provider. */
    CUSTOMER_NUMBER("customer.number", "The customer's number", "Customer", "C-1042"),
    /** How many accounts the letter is about, in figures with the noun. */
    ACCOUNTS_COUNT(
            "accounts.count",
            "How many accounts it is about, such as 3 electric accounts",
            "List",
            "3 electric accounts"),
    /** The accounts the letter is about, as a table: number, service address, schedule. */
    ACCOUNT_LIST("account.list", "The accounts as a table; stands in a paragraph of its own", "List", "3 rows"),
    /** The date of the letter in words. */
    LETTER_DATE("letter.date", "The date of the letter", "Mailing", "November 20, 2026"),
    /** The letter's reference. */
    LETTER_REFERENCE("letter.reference", "The letter's reference", "Mailing", "LTR-2026-0031/0042"),
    /** The utilities' names in full, joined by "and" where the accounts have several. */
    UTILITY_NAME("utility.name", "The utility's name in full", "Accounts", "Pacific Gas and Electric"),
    /** The utilities' short names. */
    UTILITY_SHORT("utility.short", "The utility's short name", "Accounts", "PG&E"),
    /** Whom to call at the utility, from the settings; no number of ours is made up. */
    UTILITY_PHONE("utility.phone", "The utility's telephone, from the settings", "Settings", "(555) 555-0100"),
    /** Our own name. */
    PROVIDER_NAME("provider.name", "Our name", "Settings", "Example Energy Services"),
    /** Our telephone for questions. */
    PROVIDER_PHONE("provider.phone", "Our telephone", "Settings", "(415) 555-0142"),
    /** When somebody answers it. */
    PROVIDER_HOURS("provider.hours", "When we can be called", "Settings", "Monday to Friday, 8 a.m. to 5 p.m."),
    /** Who signs. */
    SIGNER_NAME("signer.name", "Who signs", "Settings", "Ruth Adeyemi"),
    /** In which function. */
    SIGNER_TITLE("signer.title", "The signer's function", "Settings", "Director, Customer Operations");

    private final String word;
    private final String label;
    private final String origin;
    private final String example;

    MergeField(String word, String label, String origin, String example) {
        this.word = word;
        this.label = label;
        this.origin = origin;
        this.example = example;
    }

    /** The field with this name; empty when there is none. */
    public static Optional<MergeField> of(String word) {
        return Arrays.stream(values()).filter(field -> field.word.equals(word)).findFirst();
    }

    /** Its name between the braces. */
    public String word() {
        return word;
    }

    /** How it stands in a template. */
    public String token() {
        return "{{" + word + "}}";
    }

    /** What it is, in words. */
    public String label() {
        return label;
    }

    /** Where its value comes from. */
    public String origin() {
        return origin;
    }

    /** What it may look like. */
    public String example() {
        return example;
    }

    /** Whether it is a table, which stands between paragraphs. */
    public boolean isTable() {
        return this == ACCOUNT_LIST;
    }
}

package tieline.notices;

/**
 * Why a notice is not issued as it is.
 *
 * @param field the field of the form that must change
 * @param sentence what is wrong and what to do
 * @param citation where the rule stands
 */
public record Refusal(String field, String sentence, String citation) {

    /** Both for a person. */
    public String words() {
        return sentence + " (" + citation + ")";
    }
}

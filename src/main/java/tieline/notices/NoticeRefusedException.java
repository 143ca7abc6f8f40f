package tieline.notices;

import java.util.List;

/** What a notice does not allow now; with the fields where its content is the reason. */
public class NoticeRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    NoticeRefusedException(String sentence) {
        super(sentence);
        this.refusals = List.of();
    }

    NoticeRefusedException(List<Refusal> refusals) {
        super(refusals.get(0).words());
        this.refusals = List.copyOf(refusals);
    }

    /** The sentence for the person. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** Each field that must change; empty where it is not the content. */
    public List<Refusal> refusals() {
        return refusals;
    }
}

package tieline.dasr.x12;

import java.util.List;

/** Thrown when a file is asked for that must not be written; carries every problem found, not only the first. */
public class X12RefusedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<X12Problem> problems;

    X12RefusedException(List<X12Problem> problems) {
        super(problems.size() + " problems; the first: " + problems.get(0));
        this.problems = List.copyOf(problems);
    }

    /** Every problem, at least one. */
    public List<X12Problem> problems() {
        return problems;
    }
}

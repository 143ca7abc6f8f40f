package tieline.dasr.route;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a profile, so that a form can say everything at once. */
final class Problems {

    private final List<RouteProblem> list = new ArrayList<>();

    void addIf(boolean wrong, String field, String sentence) {
        if (wrong) {
            list.add(new RouteProblem(field, sentence));
        }
    }

    List<RouteProblem> list() {
        return List.copyOf(list);
    }
}

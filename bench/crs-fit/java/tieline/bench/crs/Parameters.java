package tieline.bench.crs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tieline.crs.scenarios.model.ReplicaUtility;

/** The parameters of a utility as a point of the search: logarithms where only more than 0 makes sense. */
final class Parameters {

    static final int LOAD = 0;
    static final int OPENING = 3;
    static final int COST = 9;
    static final int FLOOR = 15;
    static final int DECLINE = 18;
    static final int AGE = 21;
    static final int SIZE = 22;

    private Parameters() {}

    static double[] pack(ReplicaUtility given) {
        double[] point = new double[SIZE];
        fill(point, LOAD, given.load());
        fill(point, OPENING, given.opening());
        fill(point, COST, given.cost());
        for (int i = 0; i < 3; i++) {
            point[FLOOR + i] = given.floor().get(i) / 10;
        }
        double before = 1;
        for (int i = 0; i < 3; i++) {
            double share = Math.min(0.98, Math.max(0.02, given.decline().get(i) / before));
            point[DECLINE + i] = StrictMath.log(share / (1 - share));
            before = given.decline().get(i);
        }
        point[AGE] = given.age();
        return point;
    }

    private static void fill(double[] point, int from, List<Double> values) {
        for (int i = 0; i < values.size(); i++) {
            point[from + i] = StrictMath.log(values.get(i));
        }
    }

    /** How far a parameter is disturbed, for a disturbance of one. */
    static double scale(int index) {
        return index >= DECLINE && index < AGE ? 5 : index == AGE ? 0.1 : index >= FLOOR && index < DECLINE ? 3 : 1;
    }

    static ReplicaUtility unpack(double[] point) {
        double[] decline = new double[3];
        double left = 1;
        for (int i = 0; i < 3; i++) {
            left *= 1 / (1 + StrictMath.exp(-point[DECLINE + i]));
            decline[i] = left;
        }
        return new ReplicaUtility(
                positive(point, LOAD, 3),
                positive(point, OPENING, 6),
                positive(point, COST, 6),
                Arrays.stream(point, FLOOR, DECLINE)
                        .map(value -> value * 10)
                        .boxed()
                        .toList(),
                Arrays.stream(decline).boxed().toList(),
                point[AGE]);
    }

    private static List<Double> positive(double[] point, int from, int size) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values.add(StrictMath.exp(point[from + i]));
        }
        return values;
    }

    /** The parameters as they are shipped: four decimals. */
    static ReplicaUtility rounded(double[] point) {
        ReplicaUtility exact = unpack(point);
        return new ReplicaUtility(
                rounded(exact.load()),
                rounded(exact.opening()),
                rounded(exact.cost()),
                rounded(exact.floor()),
                rounded(exact.decline()),
                rounded(exact.age()));
    }

    private static List<Double> rounded(List<Double> values) {
        return values.stream().map(Parameters::rounded).toList();
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}

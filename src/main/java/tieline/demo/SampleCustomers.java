package tieline.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The invented customers of the sample data: names that sound like California businesses, each in one trade. */
final class SampleCustomers {

    private static final List<String> PLACES = List.of(
            "Alameda",
            "Altamont",
            "Antelope Valley",
            "Carquinez",
            "Coyote Creek",
            "Delta",
            "Eel River",
            "Feather River",
            "Gold Country",
            "Half Moon Bay",
            "Imperial",
            "Inland Empire",
            "Kern Ridge",
            "La Cuesta",
            "Long Beach",
            "Los Gatos",
            "Madera",
            "Mare Island",
            "Mission Peak",
            "Mojave",
            "Mount Diablo",
            "Napa",
            "Oxnard",
            "Pajaro",
            "Pinole Valley",
            "Pomona",
            "Ravenswood",
            "Redlands",
            "Salinas",
            "San Joaquin",
            "Santa Clarita",
            "Sierra Foothill",
            "Sutter Buttes",
            "Tehachapi",
            "Torrance",
            "Tuolumne",
            "Ventura",
            "Visalia",
            "Whittier",
            "Yolo");

    /**
     * A trade and how its accounts use electricity.
     *
     * @param name the second part of a customer's name
     * @param customerClass the class of most of its accounts
     * @param medianKwh median yearly use of one account, in kWh
     */
    record Trade(String name, String customerClass, long medianKwh) {}

    private static final List<Trade> TRADES = List.of(
            new Trade("Cold Storage Inc", "industrial", 2_400_000),
            new Trade("Packing Co", "industrial", 1_300_000),
            new Trade("Foundry & Pattern", "industrial", 3_100_000),
            new Trade("Plastics LLC", "industrial", 2_000_000),
            new Trade("Data Centers LP", "industrial", 4_200_000),
            new Trade("Cement", "industrial", 3_800_000),
            new Trade("Hotels LLC", "commercial", 420_000),
            new Trade("Unified School District", "commercial", 310_000),
            new Trade("Hospital", "commercial", 900_000),
            new Trade("Markets", "commercial", 520_000),
            new Trade("Office Parks LP", "commercial", 260_000),
            new Trade("Film Stages", "commercial", 610_000),
            new Trade("Commercial Laundry", "commercial", 380_000),
            new Trade("Dry Dock Supply", "commercial", 240_000),
            new Trade("Cafés", "small_commercial", 42_000),
            new Trade("Dental Group", "small_commercial", 36_000),
            new Trade("Auto Care", "small_commercial", 28_000),
            new Trade("Homes Association", "residential", 5_800),
            new Trade("Almond Hullers", "agricultural", 700_000),
            new Trade("Dairy Co-op", "agricultural", 540_000),
            new Trade("Citrus Growers", "agricultural", 330_000));

    /**
     * One customer.
     *
     * @param number the provider's key, such as C-20417
     * @param weight how many accounts the customer tends to have, relative to the others
     */
    record Customer(String number, String name, Trade trade, int weight) {}

    private SampleCustomers() {}

    /** Makes {@code count} customers with distinct names; the same random source gives the same customers. */
    static List<Customer> make(int count, SplittableRandom random) {
        List<String> places = new ArrayList<>(PLACES);
        List<String> names = new ArrayList<>();
        List<Trade> trades = new ArrayList<>();
        for (Trade trade : TRADES) {
            for (String place : places) {
                names.add(place + " " + trade.name());
                trades.add(trade);
            }
        }
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, names.size()).boxed().toList());
        Collections.shuffle(order, new java.util.Random(random.nextLong()));
        List<Customer> customers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int pick = order.get(i);
            customers.add(new Customer("C-" + (20_100 + i), names.get(pick), trades.get(pick), weight(random)));
        }
        return customers;
    }

    /** Most customers have a handful of accounts, a few have very many, as in a real portfolio. */
    private static int weight(SplittableRandom random) {
        int draw = random.nextInt(100);
        if (draw < 60) {
            return 1 + random.nextInt(4);
        }
        return draw < 90 ? 6 + random.nextInt(15) : 40 + random.nextInt(60);
    }
}

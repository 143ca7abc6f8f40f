package tieline.users.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;
import tieline.users.TestPrincipals;

/**
 * Walks every mapped address in the name of nobody and of each role and compares the answers of the security chain with
 * {@code access-matrix.csv}. The chain runs as it does in the application; what stands behind it does not.
 */
@TielineTest
class AccessMatrixTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    @Qualifier("springSecurityFilterChain") private Filter security;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestPrincipals principals;

    private SecurityProbe probe;

    @BeforeEach
    void probe() {
        probe = new SecurityProbe(security, people, principals);
    }

    @Test
    void everyAddressIsOpenToExactlyThoseInTheTable() throws IOException {
        TreeMap<String, String> actual = new TreeMap<>();
        mappedAddresses().forEach(address -> actual.put(address, whoGetsThrough(address)));
        TreeMap<String, String> expected = table();

        List<String> problems = new ArrayList<>();
        actual.forEach((address, who) -> {
            if (!expected.containsKey(address)) {
                problems.add("not in the table; the application answers:  " + address + "," + who);
            } else if (!Objects.equals(expected.get(address), who)) {
                problems.add("the table says " + expected.get(address) + ", the application answers:  " + address + ","
                        + who);
            }
        });
        expected.keySet().stream()
                .filter(address -> !actual.containsKey(address))
                .forEach(address -> problems.add("in the table but mapped nowhere:  " + address));
        assertThat(problems)
                .withFailMessage(() -> "src/test/resources/access-matrix.csv\n  " + String.join("\n  ", problems))
                .isEmpty();
    }

    private TreeSet<String> mappedAddresses() {
        TreeSet<String> addresses = new TreeSet<>();
        for (RequestMappingInfoHandlerMapping mapping : application
                .getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()) {
            mapping.getHandlerMethods().forEach((info, handler) -> {
                if (!belongsToTests(handler)) {
                    addresses.addAll(addresses(info));
                }
            });
        }
        return addresses;
    }

    private static boolean belongsToTests(HandlerMethod handler) {
        var source = handler.getBeanType().getProtectionDomain().getCodeSource();
        return source != null && source.getLocation().getPath().contains("test-classes");
    }

    private static List<String> addresses(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods().isEmpty()
                ? Set.of(RequestMethod.GET, RequestMethod.POST)
                : info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(pattern -> methods.stream().map(method -> pattern + "," + method))
                .toList();
    }

    /** Who gets through, in the words of the table; an answer that fits none of them is described. */
    private String whoGetsThrough(String address) {
        String pattern = address.substring(0, address.lastIndexOf(','));
        String method = address.substring(address.lastIndexOf(',') + 1);
        Set<SecurityProbe.Who> through = new TreeSet<>();
        Set<String> refusals = new TreeSet<>();
        for (SecurityProbe.Who who : SecurityProbe.Who.values()) {
            String answer = probe.ask(who, method, pattern);
            if (answer.equals(SecurityProbe.THROUGH)) {
                through.add(who);
            } else if (who == SecurityProbe.Who.STRANGER) {
                assertThat(answer).as("%s as a stranger", address).isEqualTo(SecurityProbe.SIGN_IN);
            } else {
                refusals.add(answer);
            }
        }
        return words(through, refusals);
    }

    private static String words(Set<SecurityProbe.Who> through, Set<String> refusals) {
        if (through.isEmpty() && refusals.equals(Set.of("404"))) {
            return "nobody";
        }
        if (!refusals.isEmpty() && !refusals.equals(Set.of("403"))) {
            return "refused with " + refusals;
        }
        if (through.size() == SecurityProbe.Who.values().length) {
            return "everybody";
        }
        if (refusals.isEmpty()) {
            return "signed-in";
        }
        return through.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static TreeMap<String, String> table() throws IOException {
        TreeMap<String, String> rows = new TreeMap<>();
        try (InputStream in =
                Objects.requireNonNull(AccessMatrixTest.class.getResourceAsStream("/access-matrix.csv"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        int comma = line.lastIndexOf(',');
                        String address = line.substring(0, comma);
                        assertThat(rows.put(address, line.substring(comma + 1).strip()))
                                .as("two rows for %s", address)
                                .isNull();
                        assertThat(address).matches("/\\S*,[A-Z]+");
                    });
        }
        return rows;
    }
}

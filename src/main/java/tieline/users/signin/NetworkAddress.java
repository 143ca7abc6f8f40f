package tieline.users.signin;

import java.util.Arrays;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where an attempt to sign in comes from, as far as attempts are counted together. */
final class NetworkAddress {

    private static final String UNKNOWN = "unknown";

    private NetworkAddress() {}

    /** The address of the attempt: an IPv4 address, or the first half of an IPv6 one, of which one person has many. */
    static String of(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? counted(details.getRemoteAddress())
                : UNKNOWN;
    }

    static String counted(String remote) {
        if (remote.isBlank()) {
            return UNKNOWN;
        }
        String address = remote.length() > 64 ? remote.substring(0, 64) : remote;
        if (!address.contains(":") || address.contains(".")) {
            return address;
        }
        return network(address);
    }

    /** The first 64 bits of an IPv6 address, its zone left out and {@code ::} written out. */
    private static String network(String address) {
        String[] halves = address.split("%", 2)[0].split("::", 2);
        String[] left = halves[0].isEmpty() ? new String[0] : halves[0].split(":");
        String[] first = new String[4];
        Arrays.fill(first, "0");
        int right = halves.length < 2 || halves[1].isEmpty() ? 0 : halves[1].split(":").length;
        System.arraycopy(left, 0, first, 0, Math.min(left.length, first.length));
        for (int part = 8 - right; part >= left.length && part < first.length; part++) {
            first[part] = halves[1].split(":")[part - (8 - right)];
        }
        return String.join(":", first) + "::/64";
    }
}

package tieline.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person at the pages of a running application: cookies, forms and their tokens, without a browser. */
final class SignedInClient {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;

    private SignedInClient(String address) {
        this.address = address;
    }

    static SignedInClient signIn(TielineProcess tieline, String username, String password) throws Exception {
        SignedInClient client = new SignedInClient(tieline.address());
        client.post("/login", "/login", Map.of("username", username, "password", password), "/");
        return client;
    }

    /** Posts a form with the token of the page it stands on; the answer must lead to {@code next}. */
    void post(String page, String to, Map<String, String> fields, String next) throws Exception {
        String body = "_csrf=" + encode(token(page))
                + fields.entrySet().stream()
                        .map(field -> "&" + field.getKey() + "=" + encode(field.getValue()))
                        .collect(Collectors.joining());
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(address + to))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(URI.create(answer.headers().firstValue("Location").orElseThrow())
                        .getPath())
                .isEqualTo(next);
    }

    private String token(String page) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(address + page)).build(), HttpResponse.BodyHandlers.ofString());
        Matcher found = TOKEN.matcher(answer.body());
        assertThat(found.find())
                .as("%s answers %d without a form", page, answer.statusCode())
                .isTrue();
        return found.group(1);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package tieline.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks one of the two pages; signed in where there is somebody to sign in. */
final class PageClient {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    /** An account's number at the head of its row. */
    private static final Pattern ACCOUNT = Pattern.compile(">([0-9]{10})</(?:a|th)>");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;

    PageClient(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    String base() {
        return base;
    }

    void signIn(String username, String password) {
        Matcher token = TOKEN.matcher(get("/login"));
        if (!token.find()) {
            throw new IllegalStateException("no token in the sign-in form");
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "username=" + username + "&password=" + password + "&_csrf=" + token.group(1)))
                .build();
        HttpResponse<String> answer = send(request);
        if (answer.headers().firstValue("Location").orElse("login").contains("login")) {
            throw new IllegalStateException("sign-in failed: " + answer.statusCode() + " "
                    + answer.headers().map());
        }
    }

    String get(String address) {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(base + address)).build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** Keeps a long answer in a file. */
    void download(String address, Path file) {
        HttpResponse<Path> answer =
                send(HttpRequest.newBuilder(URI.create(base + address)).build(), BodyHandlers.ofFile(file));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answered " + answer.statusCode());
        }
    }

    /** Nanoseconds until the whole page is there. */
    long time(String address) {
        long start = System.nanoTime();
        get(address);
        return System.nanoTime() - start;
    }

    /** The accounts a page shows, in its order. */
    static List<String> accounts(String page) {
        return ACCOUNT.matcher(page).results().map(row -> row.group(1)).toList();
    }

    String cookieHeader() {
        return cookies.getCookieStore().getCookies().stream()
                .map((HttpCookie cookie) -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> send(HttpRequest request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request, body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

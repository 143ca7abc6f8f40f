package tieline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a person sees when something fails: what it means, what to do, and the number that the log knows. */
@SpringBootTest(classes = Gallery.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class FailurePagesTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "400, This could not be done",
        "403, This is not open to you",
        "404, This page does not exist",
        "409, This changed meanwhile",
        "413, The file is too large",
        "500, Something went wrong here",
        "503, Something went wrong here"
    })
    void saysWhatFailedAndLeadsBack(int status, String title) throws Exception {
        HttpResponse<String> answer = get("/gallery/fail/" + status);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
                .contains("<h1>" + title + "</h1>", "<a class=\"btn btn-primary\" href=\"/\">")
                .contains(answer.headers().firstValue("X-Request-Id").orElseThrow())
                .doesNotContain("Exception", "jsessionid");
    }

    @Test
    void namesTheAddressThatDoesNotExistWithoutTrustingIt() throws Exception {
        HttpResponse<String> answer = get("/nothing/%3Cscript%3E");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("/nothing/%3Cscript%3E").doesNotContain("<script>");
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + port + address);
        return client.send(
                HttpRequest.newBuilder(uri).header("Accept", "text/html").build(), BodyHandlers.ofString());
    }
}

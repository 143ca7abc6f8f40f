package tieline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tieline.testing.TestDatabaseInitializer;

/** A browser sends a whole upload before it reads the answer; so does this test, over a plain socket. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.servlet.multipart.max-file-size=1MB", "spring.servlet.multipart.max-request-size=2MB"})
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
class UploadLimitTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String PART =
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";

    @LocalServerPort
    private int port;

    @Test
    void refusesWhatAnnouncesTooManyBytesAndStillAnswersAfterAllOfThem() throws IOException {
        String answer = send("Content-Length: " + 40L * MEGABYTE, 40, false);
        assertThat(answer).startsWith("HTTP/1.1 413").contains("The file is too large");
        assertThat(send("Content-Length: " + 40L * MEGABYTE, 40, false)).startsWith("HTTP/1.1 413");
    }

    @Test
    void refusesWhatGrowsTooLargeWithoutAnnouncingIt() throws IOException {
        String answer = send("Transfer-Encoding: chunked", 40, true);
        assertThat(answer).startsWith("HTTP/1.1 413").contains("The file is too large");
    }

    private String send(String lengthHeader, int megabytes, boolean chunked) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /accounts/import HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n"
                            + "Content-Type: multipart/form-data; boundary=b\r\n" + lengthHeader + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] block = new byte[MEGABYTE];
            for (int sent = 0; sent < megabytes; sent++) {
                System.arraycopy(PART.getBytes(StandardCharsets.US_ASCII), 0, block, 0, sent == 0 ? PART.length() : 0);
                write(out, block, chunked);
            }
            if (chunked) {
                out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.flush();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            return in.lines().collect(Collectors.joining("\n"));
        }
    }

    private static void write(OutputStream out, byte[] block, boolean chunked) throws IOException {
        if (chunked) {
            out.write((Integer.toHexString(block.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        out.write(block);
        if (chunked) {
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }
}

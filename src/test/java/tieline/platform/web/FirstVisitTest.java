package tieline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What a browser loads at the first visit stays small enough for a slow line. */
class FirstVisitTest {

    /** Styles, scripts and the Latin fonts, compressed; the page itself is not counted. */
    private static final int BYTES_MAX = 200_000;

    @Test
    void loadsLittle() {
        int styles = compressed("classpath*:/static/css/*.css");
        int scripts = compressed("classpath*:/static/js/*.js");
        int htmx = compressed("classpath*:/META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js");
        int fonts = compressed("classpath*:/static/fonts/*-latin-?00-normal.woff2");

        assertThat(new int[] {styles, scripts, htmx, fonts}).doesNotContain(0);
        assertThat(styles + scripts + htmx + fonts).isLessThan(BYTES_MAX);
    }

    private static int compressed(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .mapToInt(FirstVisitTest::compressed)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int compressed(Resource resource) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = resource.getInputStream();
                GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            in.transferTo(gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size();
    }
}

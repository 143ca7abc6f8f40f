package tieline.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafView;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Pages leave whole: one that fails halfway is an error page and not half a page, its length is known, and the filters
 * that count what is written count once. As hundreds of small texts a page took a seventh of its time to be written.
 */
@Configuration(proxyBeanMethods = false)
class WholePages {

    @Autowired
    void write(ThymeleafViewResolver pages) {
        pages.setViewClass(WholePage.class);
        pages.setProducePartialOutputWhileProcessing(false);
    }

    /** A page from a template. */
    static final class WholePage extends ThymeleafView {

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            Kept kept = new Kept(response);
            super.render(model, request, kept);
            kept.send();
        }
    }

    /** Keeps what is written until all of it is. */
    private static final class Kept extends HttpServletResponseWrapper {

        private final StringWriter text = new StringWriter();
        private final PrintWriter writer = new PrintWriter(text);

        Kept(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() {
            return writer;
        }

        @Override
        public void flushBuffer() {
            // sent whole
        }

        void send() throws IOException {
            byte[] page = text.toString().getBytes(StandardCharsets.UTF_8);
            getResponse().setContentLength(page.length);
            getResponse().getOutputStream().write(page);
        }
    }
}

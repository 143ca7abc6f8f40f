package tieline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The frame around every page and the fragments, rendered. */
@SpringBootTest(classes = Gallery.class)
@AutoConfigureMockMvc
class PageShellTest {

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/gallery/list?sort=-annual_kwh&utility=PGE",
                "/gallery/list?q=nothing",
                "/gallery/show",
                "/gallery/form",
                "/gallery/confirm",
                "/gallery/work/6000",
                "/login"
            })
    void rendersOneHeadingAndItsLandmarks(String address) throws Exception {
        String html = html(address);
        assertThat(html).containsOnlyOnce("<h1").containsOnlyOnce("<main");
    }

    private String html(String address) throws Exception {
        return mvc.get().uri(address).exchange().getResponse().getContentAsString();
    }
}

package tieline.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Opens every page that the application maps, with a sample object, as somebody who may see it: light on a wide screen and
 * dark on a narrow one. No violation for axe, no word of the console, nothing wider than the screen, no link that its reader
 * cannot follow. A mapped page that cannot be opened here is a failure, so that no new page is forgotten; {@link SamplePages} is the place to add it.
 */
@SampleFlowTest
class EveryPageTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SampleWorld world;

    @Autowired
    private SampleObjects objects;

    private final List<String> problems = new ArrayList<>();
    private final Links links = new Links();
    private int pagesSeen;

    @BeforeEach
    void oneOfEachKind() {
        world.awaitStory();
        objects.make();
    }

    @Test
    void everyMappedPageIsReadableForEverybody(Visitor visitor) throws IOException {
        SamplePages samples = new SamplePages(world);
        Map<String, String> mapped = MappedPages.of(application);
        samples.templates().stream()
                .filter(template -> !mapped.containsKey(template))
                .forEach(template -> problems.add(template + " has a line in SamplePages but is mapped nowhere"));
        Map<String, List<String>> byUser = new TreeMap<>();
        mapped.forEach((template, user) ->
                byUser.computeIfAbsent(user, any -> new ArrayList<>()).add(template));
        byUser.forEach((user, templates) -> {
            become(visitor, user);
            templates.forEach(template -> look(visitor, samples, template));
        });
        assertThat(problems).withFailMessage(() -> String.join("\n", problems)).isEmpty();
        assertThat(pagesSeen).as("pages looked at").isGreaterThan(60);
        assertThat(links.followed()).as("links followed").isGreaterThan(200);
    }

    private void become(Visitor visitor, String user) {
        if (user.equals(MappedPages.STRANGER)) {
            visitor.signOut();
        } else {
            visitor.width(1440).becomeSampleUser(user);
        }
        links.as(user);
    }

    private void look(Visitor visitor, SamplePages samples, String template) {
        List<String> addresses = samples.addresses(template);
        if (addresses.isEmpty()) {
            problems.add(template + " has no sample object: add its address to SamplePages");
        }
        addresses.forEach(address -> {
            List<String> found = new ArrayList<>();
            if (isPage(visitor, samples, template, address, found)) {
                pagesSeen++;
                readIt(visitor, address, found);
            }
            found.forEach(problem -> problems.add(address + "  " + problem));
        });
    }

    /** Files and the parts of pages are asked for, but there is nothing to look at. */
    private static boolean isPage(
            Visitor visitor, SamplePages samples, String template, String address, List<String> found) {
        boolean fragment = samples.isFragment(template);
        APIResponse answer = visitor.get(address, fragment ? Map.of("HX-Request", "true") : Map.of());
        if (answer.status() != samples.status(template)) {
            found.add("answers " + answer.status() + " instead of " + samples.status(template));
            return false;
        }
        if (answer.status() != 200) {
            return answer.status() == 302;
        }
        boolean html = answer.headers().getOrDefault("content-type", "").startsWith("text/html");
        boolean whole = html && answer.text().contains("<html");
        if (html && whole == fragment) {
            found.add(whole ? "is a page and no part of one" : "is not a whole page");
        }
        return whole;
    }

    private void readIt(Visitor visitor, String address, List<String> found) {
        visitor.width(1440).dark(false).open(address);
        visitor.awaitLoaded();
        visitor.violations().forEach(violation -> found.add("light, 1440: " + violation));
        if (visitor.overflow() > 0) {
            found.add("is " + visitor.overflow() + " pixels wider than a screen of 1440");
        }
        visitor.spilledPictures().forEach(picture -> found.add("lies over what follows: " + picture));
        visitor.width(390).dark(true);
        visitor.violations().forEach(violation -> found.add("dark, 390: " + violation));
        visitor.doubledSteps().forEach(step -> found.add("names a step of the breadcrumb twice: " + step));
        visitor.links().forEach(link -> links.follow(visitor, link).ifPresent(found::add));
        if (visitor.overflow() > 0) {
            found.add("is " + visitor.overflow() + " pixels wider than a screen of 390");
        }
        found.addAll(visitor.takeComplaints());
    }
}

package tieline.flows;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.accounts.Utility;
import tieline.dasr.exceptions.ExceptionKind;
import tieline.dasr.exceptions.Exceptions;
import tieline.dasr.exceptions.NewException;
import tieline.dasr.exceptions.Subject;
import tieline.dasr.exceptions.Taxonomy;
import tieline.dasr.route.RouteFixtures;
import tieline.dasr.route.Routes;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;

/** Routes and exceptions in a browser: an administrator tests a connection, an analyst settles an exception. */
@FlowTest
class RoutesFlowTest {

    @Autowired
    private Routes routes;

    @Autowired
    private Exceptions exceptions;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestPeople people;

    @Autowired
    private CleanDatabase database;

    @TempDir
    private Path directory;

    @BeforeEach
    void makeARouteAndAnException() throws Exception {
        database.empty();
        people.administrator();
        people.analyst();
        Path send = Files.createDirectory(directory.resolve("send"));
        Path receive = Files.createDirectory(directory.resolve("receive"));
        CurrentActor.runAs(Actor.SYSTEM, () -> {
            routes.create("PGE-MAIN", Utility.PGE, RouteFixtures.folder(send.toString(), receive.toString()));
            routes.use("PGE-MAIN");
        });
        Subject subject = Subject.route(Utility.PGE, routes.get("PGE-MAIN").routeId());
        transaction.executeWithoutResult(status -> exceptions.open(NewException.of(
                        ExceptionKind.UNREADABLE,
                        Taxonomy.CONTENT,
                        "answer.edi is no interchange",
                        "Ask the utility what it meant to send.",
                        "unreadable:1")
                .about(subject)
                .raw("Dear customer, our gateway is closed for maintenance.")));
    }

    @Test
    void anAdministratorTestsAConnectionAndPutsTheRouteOnHold(Visitor visitor) {
        Page page = signIn(visitor, "test-admin", "/dasr/routes/PGE-MAIN");

        page.getByRole(AriaRole.BUTTON, named("Test the connection")).click();
        assertThat(page.locator(".tl-progress")).containsText("Connected, 0 answers wait");
        lookAt(visitor, "/dasr/routes/PGE-MAIN");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Put on hold"))
                .click();
        page.getByLabel("Why").fill("Cut-over week at the utility");
        page.getByRole(AriaRole.BUTTON, named("Put on hold: PGE-MAIN")).click();
        assertThat(page.locator("main")).containsText("Nothing is sent over it.");
        lookAt(visitor, "/dasr/routes");
        lookAt(visitor, "/dasr/routes/PGE-MAIN/edit");
    }

    @Test
    void anAnalystTakesAndResolvesAnException(Visitor visitor) {
        Page page = signIn(visitor, "test-analyst", "/dasr/exceptions");

        lookAt(visitor, "/dasr/exceptions");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("EXC-"))
                .click();
        page.getByRole(AriaRole.BUTTON, named("Take it")).click();
        assertThat(page.locator("main")).containsText("taken by Test Analyst");
        lookAt(visitor, page.url().substring(page.url().indexOf("/dasr")));
        page.getByLabel("What was done").fill("Called; they send it again");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Resolve EXC-"))
                .click();
        assertThat(page.locator("main")).containsText("is resolved.");
        lookAt(visitor, "/dasr/inbound");
    }

    /** Asks for the address first, so that signing in leads there. */
    private static Page signIn(Visitor visitor, String username, String address) {
        Page page = visitor.open(address).page();
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(TestPeople.PASSWORD);
        page.locator("main button[type=submit]").first().click();
        page.waitForURL("**" + address);
        return page;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static void lookAt(Visitor visitor, String address) {
        visitor.open(address).assertAccessible();
        visitor.assertNoSidewaysScrolling();
        visitor.width(390).dark(true).assertAccessible();
        visitor.assertNoSidewaysScrolling();
        visitor.width(1440).dark(false);
    }
}

package tieline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;

class NavigationTest {

    private static final NavigationItem JOBS = NavigationItem.of(NavigationGroup.OVERSIGHT, 20, "jobs", "Jobs", "/jobs")
            .withShortcut('j');
    private static final NavigationItem AUDIT =
            NavigationItem.of(NavigationGroup.OVERSIGHT, 10, "audit", "Audit trail", "/audit");
    private static final NavigationItem USERS = NavigationItem.of(
                    NavigationGroup.OVERSIGHT, 30, "users", "Users", "/admin/users")
            .onlyFor("ROLE_ADMINISTRATOR");

    @Test
    void showsLinksInTheirOrderAndNoEmptyGroup() {
        Navigation navigation = new Navigation(List.of(JOBS, AUDIT));

        assertThat(navigation.sectionsFor(viewer("ROLE_ANALYST")))
                .singleElement()
                .satisfies(section -> {
                    assertThat(section.title()).isEqualTo("Oversight");
                    assertThat(section.links())
                            .extracting(Navigation.Link::label)
                            .containsExactly("Audit trail", "Jobs");
                });
    }

    @Test
    void showsALinkOnlyToItsRoles() {
        Navigation navigation = new Navigation(List.of(USERS));

        assertThat(navigation.sectionsFor(viewer("ROLE_MANAGER"))).isEmpty();
        assertThat(navigation.sectionsFor(viewer("ROLE_MANAGER", "ROLE_ADMINISTRATOR")))
                .hasSize(1);
    }

    @Test
    void countsForTheViewerAndSurvivesACountThatFails() {
        Navigation navigation = new Navigation(
                List.of(AUDIT.counting(viewer -> viewer.getAuthorities().size()), JOBS.counting(viewer -> {
                    throw new IllegalStateException("no database");
                })));

        assertThat(navigation.sectionsFor(viewer("ROLE_A", "ROLE_B")).get(0).links())
                .extracting(Navigation.Link::open)
                .containsExactly(2L, 0L);
    }

    @Test
    void refusesTwoLinksWithOneKeyOrOneShortcut() {
        assertThatThrownBy(() -> new Navigation(List.of(AUDIT, AUDIT))).hasMessageContaining("share a key");
        assertThatThrownBy(() -> new Navigation(List.of(JOBS, AUDIT.withShortcut('j'))))
                .hasMessageContaining("share a shortcut");
    }

    private static Authentication viewer(String... authorities) {
        return new TestingAuthenticationToken("dana", null, authorities);
    }
}

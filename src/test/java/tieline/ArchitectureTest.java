package tieline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** The house rules that a machine can check. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("tieline");

    @Test
    void roomsKnowOnlyWhomTheyMayKnow() {
        ApplicationModules.of(TielineApplication.class).verify();
    }

    @Test
    void timeComesFromTheClock() {
        ArchRule rule = noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("a test must be able to set the time: pass the application's Clock");
        rule.check(CLASSES);
    }

    @Test
    void onlyTheTimeRoomMakesClocks() {
        noClasses()
                .that()
                .resideOutsideOfPackage("tieline.platform.time..")
                .and()
                .resideOutsideOfPackage("tieline.simulator..")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(CLASSES);
    }

    @Test
    void entitiesHaveNoSetters() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameMatching("set[A-Z].*")
                .because("state changes are named methods that refuse wrong states")
                .check(CLASSES);
    }

    @Test
    void entitiesAreVersioned() {
        Set<String> unversioned = CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Entity.class))
                .filter(type -> type.getAllFields().stream().noneMatch(field -> field.isAnnotatedWith(Version.class)))
                .map(type -> type.getName())
                .collect(Collectors.toSet());
        org.assertj.core.api.Assertions.assertThat(unversioned).isEmpty();
        org.assertj.core.api.Assertions.assertThat(CLASSES.stream().filter(type -> type.isAnnotatedWith(Entity.class)))
                .isNotEmpty();
    }

    @Test
    void repositoriesStayInTheirRoom() {
        classes()
                .that()
                .areAssignableTo(Repository.class)
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }

    @Test
    void controllersDoNotTouchTheDatabase() {
        noClasses()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Repository.class)
                .orShould()
                .dependOnClassesThat(resideInAnyPackage("org.springframework.jdbc..", "java.sql.."))
                .orShould()
                .beAnnotatedWith(Transactional.class)
                .check(CLASSES);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Controller.class)
                .should()
                .notBeAnnotatedWith(Transactional.class)
                .check(CLASSES);
    }

    @Test
    void moneyAndEnergyAreNeverFloatingPoint() {
        fields().that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("tieline.crs.scenarios.model..")
                .should()
                .notHaveRawType(double.class)
                .andShould()
                .notHaveRawType(float.class)
                .andShould()
                .notHaveRawType(Double.class)
                .andShould()
                .notHaveRawType(Float.class)
                .because("money and energy are " + BigDecimal.class.getSimpleName()
                        + " or integer cents; a projection is a model and posts nothing (docs/decisions/0080)")
                .check(CLASSES);
    }
}

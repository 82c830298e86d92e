package org.plenary;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.qute.CheckedTemplate;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

/** The house has floors; whoever lives on one looks only down. */
@AnalyzeClasses(packages = "org.plenary", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule everyFloorLooksOnlyDown =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .withOptionalLayers(true)
                    .layer("ground")
                    .definedBy("org.plenary.text..", "org.plenary.shared..")
                    .layer("organisations")
                    .definedBy("org.plenary.organisations..")
                    .layer("processes")
                    .definedBy("org.plenary.processes..")
                    .layer("gatherings")
                    .definedBy(
                            "org.plenary.consultations..",
                            "org.plenary.meetings..",
                            "org.plenary.representation..")
                    .layer("statements")
                    .definedBy("org.plenary.statements..")
                    .layer("decisions")
                    .definedBy("org.plenary.amendments..", "org.plenary.signons..")
                    .layer("effects")
                    .definedBy("org.plenary.publications..", "org.plenary.commitments..")
                    .layer("roof")
                    .definedBy(
                            "org.plenary.home..",
                            "org.plenary.administration..",
                            "org.plenary.demo..")
                    .whereLayer("roof")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("effects")
                    .mayOnlyBeAccessedByLayers("roof")
                    .whereLayer("decisions")
                    .mayOnlyBeAccessedByLayers("effects", "roof")
                    .whereLayer("statements")
                    .mayOnlyBeAccessedByLayers("decisions", "effects", "roof")
                    .whereLayer("gatherings")
                    .mayOnlyBeAccessedByLayers("statements", "decisions", "effects", "roof")
                    .whereLayer("processes")
                    .mayOnlyBeAccessedByLayers(
                            "gatherings", "statements", "decisions", "effects", "roof")
                    .whereLayer("organisations")
                    .mayOnlyBeAccessedByLayers(
                            "processes",
                            "gatherings",
                            "statements",
                            "decisions",
                            "effects",
                            "roof");

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("org.plenary.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule neighboursOnAFloorAreStrangers =
            noClasses()
                    .that()
                    .resideInAPackage("org.plenary.signons..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.plenary.amendments..")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theTextEngineKnowsNoFramework =
            noClasses()
                    .that()
                    .resideInAPackage("org.plenary.text..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "jakarta..", "io.quarkus..", "org.hibernate..", "org.plenary.shared..");

    @ArchTest
    static final ArchRule onlyOneRoomKnowsKeycloak =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.plenary.organisations.access..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.keycloak..", "io.quarkus.oidc..");

    @ArchTest
    static final ArchRule noEntityReachesATemplate =
            noClasses()
                    .that()
                    .areAnnotatedWith(CheckedTemplate.class)
                    .should()
                    .dependOnClassesThat()
                    .areAnnotatedWith(Entity.class);

    @ArchTest
    static final ArchRule repositoriesDoNotReadTheClock =
            noClasses()
                    .that()
                    .areAssignableTo(PanacheRepositoryBase.class)
                    .should()
                    .callMethod(Instant.class, "now");

    @ArchTest
    static final ArchRule nobodyAsksTheMachineForTheTime =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.plenary.shared.time..")
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(ZonedDateTime.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule entitiesHaveNoSetters =
            classes()
                    .that()
                    .areAnnotatedWith(Entity.class)
                    .should(
                            new ArchCondition<JavaClass>("have no setters") {
                                @Override
                                public void check(JavaClass entity, ConditionEvents events) {
                                    entity.getMethods().stream()
                                            .filter(
                                                    method ->
                                                            method.getName().matches("set[A-Z].*"))
                                            .forEach(
                                                    method ->
                                                            events.add(
                                                                    com.tngtech.archunit.lang
                                                                            .SimpleConditionEvent
                                                                            .violated(
                                                                                    method,
                                                                                    method
                                                                                            .getFullName())));
                                }
                            });
}

package kg.koch.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls of ARCHITECTURE.md: who may use whom. */
@AnalyzeClasses(packages = "kg.koch", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

  @ArchTest
  static final ArchRule TERMS_USE_NOTHING =
      onlyUse("kg.koch.terms..").because("every other part builds on the values");

  @ArchTest
  static final ArchRule CATALOG_USES_TERMS = onlyUse("kg.koch.catalog..", "kg.koch.terms..");

  @ArchTest
  static final ArchRule CHECK_USES_TERMS_AND_CATALOG =
      onlyUse("kg.koch.check..", "kg.koch.terms..", "kg.koch.catalog..");

  @ArchTest static final ArchRule LINK_USES_TERMS = onlyUse("kg.koch.link..", "kg.koch.terms..");

  @ArchTest
  static final ArchRule MEASURE_USES_TERMS = onlyUse("kg.koch.measure..", "kg.koch.terms..");

  @ArchTest
  static final ArchRule PROTECT_USES_TERMS = onlyUse("kg.koch.protect..", "kg.koch.terms..");

  @ArchTest
  static final ArchRule PUBLISH_USES_TERMS_AND_PROTECT =
      onlyUse("kg.koch.publish..", "kg.koch.terms..", "kg.koch.protect..");

  @ArchTest
  static final ArchRule PORTAL_SEES_RELEASES_ONLY =
      noClasses()
          .that()
          .resideInAPackage("kg.koch.portal..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "kg.koch.app..",
              "kg.koch.check..",
              "kg.koch.link..",
              "kg.koch.measure..",
              "kg.koch.synth..",
              "org.postgresql..",
              "java.sql..")
          .because("the public program holds no key, no database login and no file but releases");

  @ArchTest
  static final ArchRule LIBRARIES_ARE_PURE =
      noClasses()
          .that(
              resideInAnyPackage(
                  "kg.koch.terms..",
                  "kg.koch.check..",
                  "kg.koch.link..",
                  "kg.koch.measure..",
                  "kg.koch.protect..",
                  "kg.koch.publish.."))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..",
              "java.sql..",
              "org.duckdb..",
              "org.slf4j..",
              "java.util.logging..")
          .because("a method must work in any host: no framework, no database, no logger");

  @ArchTest
  static final ArchRule ONLY_THE_ENGINE_KNOWS_DUCKDB =
      noClasses()
          .that(resideOutsideOfPackage("kg.koch.engine.."))
          .and(resideOutsideOfPackage("kg.koch.bench.."))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.duckdb..")
          .because("one place knows the data engine; the benchmark runs it as the peer");

  @ArchTest
  static final ArchRule ONLY_PROTECT_MAKES_A_PROTECTED_TABLE =
      constructors()
          .that()
          .areDeclaredIn("kg.koch.protect.ProtectedTable")
          .should()
          .notBePublic()
          .andShould()
          .notBeProtected()
          .because("only a protected table can be published, and only koch-protect can make one");

  @ArchTest
  static final ArchRule NO_CLOCK_AND_NO_CHANCE_OF_THEIR_OWN =
      noClasses()
          .that()
          .resideInAnyPackage(
              "kg.koch.terms..",
              "kg.koch.catalog..",
              "kg.koch.check..",
              "kg.koch.link..",
              "kg.koch.measure..",
              "kg.koch.protect..",
              "kg.koch.publish..",
              "kg.koch.synth..",
              "kg.koch.app.collect..",
              "kg.koch.app.check..",
              "kg.koch.app.link..",
              "kg.koch.app.measure..",
              "kg.koch.app.protect..",
              "kg.koch.app.publish..")
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDateTime.class, "now")
          .orShould()
          .callConstructor(java.util.Random.class)
          .orShould()
          .callMethod(Math.class, "random")
          .because("same inputs must give same bytes");

  private static com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction onlyUse(
      String own, String... others) {
    DescribedPredicate<JavaClass> allowed =
        resideInAPackage(own)
            .or(resideInAnyPackage(others))
            .or(resideOutsideOfPackage("kg.koch.."));
    return classes().that().resideInAPackage(own).should().onlyDependOnClassesThat(allowed);
  }
}

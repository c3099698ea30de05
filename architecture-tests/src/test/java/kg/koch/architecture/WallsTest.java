package kg.koch.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;

/**
 * The walls of ARCHITECTURE.md: who may use whom. A rule about classes that do not exist fails, for
 * it would check nothing.
 */
@AnalyzeClasses(packages = "kg.koch", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

  /** Methods whose answer depends on the day, the machine or chance. */
  private static final DescribedPredicate<JavaMethodCall> FROM_OUTSIDE =
      describe(
          "asks the clock, chance or the machine",
          call ->
              Set.of(
                          "System.currentTimeMillis",
                          "System.nanoTime",
                          "Math.random",
                          "ThreadLocalRandom.current",
                          "UUID.randomUUID",
                          "Locale.getDefault",
                          "ZoneId.systemDefault",
                          "Charset.defaultCharset",
                          "Clock.systemUTC",
                          "Clock.systemDefaultZone",
                          "TimeZone.getDefault")
                      .contains(call.getTargetOwner().getSimpleName() + "." + call.getName())
                  || call.getName().equals("now")
                      && call.getTargetOwner().getPackageName().equals("java.time"));

  /** A source of chance without a seed; one that is given its bytes must still be built as one. */
  private static final DescribedPredicate<JavaConstructorCall> OF_CHANCE =
      describe(
          "makes chance of its own",
          call ->
              call.getTargetOwner().isAssignableTo(Random.class)
                  && call.getTarget().getRawParameterTypes().isEmpty()
                  && !call.getOriginOwner().isAssignableTo(Random.class));

  @ArchTest
  static final ArchRule TERMS_USE_NOTHING =
      onlyUse("kg.koch.terms..").because("every other part builds on the values");

  @ArchTest
  static final ArchRule CATALOG_USES_TERMS = onlyUse("kg.koch.catalog..", "kg.koch.terms..");

  @ArchTest
  static final ArchRule CHECK_USES_TERMS_AND_CATALOG =
      onlyUse("kg.koch.check..", "kg.koch.terms..", "kg.koch.catalog..");

  /**
   * What a rule is tried with can write nowhere: it knows neither ledger, data engine nor database,
   * and no class that opens a file to write. Decision 0033.
   */
  @ArchTest
  static final ArchRule TRIALS_HAVE_NO_WRITER =
      classes()
          .that()
          .resideInAPackage("kg.koch.app.trial..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      "kg.koch.app.trial..",
                      "kg.koch.catalog..",
                      "kg.koch.check",
                      "kg.koch.terms..",
                      "java.lang..",
                      "java.math..",
                      "java.util..",
                      "org.jspecify..",
                      "org.springframework.modulith..")
                  .or(type(Path.class))
                  .or(type(InputStream.class))
                  .or(type(IOException.class)));

  @ArchTest static final ArchRule LINK_USES_TERMS = onlyUse("kg.koch.link..", "kg.koch.terms..");

  @ArchTest
  static final ArchRule MEASURE_USES_TERMS = onlyUse("kg.koch.measure..", "kg.koch.terms..");

  @ArchTest
  static final ArchRule PROTECT_USES_TERMS = onlyUse("kg.koch.protect..", "kg.koch.terms..");

  @ArchTest
  static final ArchRule PUBLISH_USES_TERMS_AND_PROTECT =
      onlyUse("kg.koch.publish..", "kg.koch.terms..", "kg.koch.protect..");

  @ArchTest static final ArchRule XROAD_USES_TERMS = onlyUse("kg.koch.xroad..", "kg.koch.terms..");

  @ArchTest
  static final ArchRule OPENROSA_USES_TERMS =
      onlyUse("kg.koch.openrosa..", "kg.koch.terms..")
          .because("the wire formats know neither the catalog nor where submissions are kept");

  @ArchTest
  static final ArchRule ENGINE_USES_TERMS_AND_PUBLISH =
      onlyUse("kg.koch.engine..", "kg.koch.terms..", "kg.koch.publish..", "kg.koch.protect..")
          .because("it writes the tables of a release for koch-publish, and knows no method");

  @ArchTest
  static final ArchRule SYNTH_USES_TERMS_CATALOG_AND_ENGINE =
      onlyUse("kg.koch.synth..", "kg.koch.terms..", "kg.koch.catalog..", "kg.koch.engine..")
          .because("a measuring instrument must not share code with what it measures");

  @ArchTest
  static final ArchRule PORTAL_USES_TERMS_PUBLISH_AND_ENGINE =
      onlyUse("kg.koch.portal..", "kg.koch.terms..", "kg.koch.publish..", "kg.koch.engine..");

  @ArchTest
  static final ArchRule IDENTIFIERS_STOP_AT_LINK =
      noClasses()
          .that()
          .resideInAnyPackage(
              "kg.koch.measure..",
              "kg.koch.protect..",
              "kg.koch.publish..",
              "kg.koch.app.measure..",
              "kg.koch.app.protect..",
              "kg.koch.app.publish..",
              "kg.koch.portal..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("kg.koch.link..")
                  .or(resideInAPackage("kg.koch.check.."))
                  .or(type(kg.koch.terms.Pin.class)))
          .because("past link there is a person key and no PIN, name or document number");

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
  static final ArchRule MEMBERS_OF_THE_EXCHANGE_ASK_ABOUT_NOBODY =
      noClasses()
          .that()
          .resideInAPackage("kg.koch.app.xroad.provider..")
          .should()
          .dependOnClassesThat(
              type(kg.koch.terms.Pin.class)
                  .or(resideInAPackage("kg.koch.link.."))
                  .or(type(kg.koch.xroad.PersonByPin.class))
                  .or(type(kg.koch.xroad.RegisteredPerson.class))
                  .or(type(kg.koch.app.xroad.PersonLookup.class)))
          .because("no look-up of people is offered to anybody");

  @ArchTest
  static final ArchRule NO_COMMAND_AND_NO_PAGE_LOOKS_A_PERSON_UP_IN_A_REGISTER =
      noClasses()
          .that(resideOutsideOfPackages("kg.koch.app.xroad", "kg.koch.xroad"))
          .should()
          .dependOnClassesThat(
              type(kg.koch.app.xroad.PersonLookup.class).or(type(kg.koch.xroad.PersonByPin.class)))
          .because("a question about a person waits for cases with accounts and rights");

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
                  "kg.koch.publish..",
                  "kg.koch.openrosa..",
                  "kg.koch.xroad.."))
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
  static final ArchRule ONLY_PROTECT_FILLS_A_PROTECTED_TABLE =
      classes()
          .that()
          .haveFullyQualifiedName("kg.koch.protect.ProtectedTableBuilder")
          .should()
          .bePackagePrivate()
          .because("who holds the builder can make any table look protected");

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
              "kg.koch.openrosa..",
              "kg.koch.xroad..",
              "kg.koch.synth..",
              "kg.koch.app.collect..",
              "kg.koch.app.check..",
              "kg.koch.app.link..",
              "kg.koch.app.measure..",
              "kg.koch.app.protect..",
              "kg.koch.app.publish..")
          .should()
          .callMethodWhere(FROM_OUTSIDE)
          .orShould()
          .callConstructorWhere(OF_CHANCE)
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

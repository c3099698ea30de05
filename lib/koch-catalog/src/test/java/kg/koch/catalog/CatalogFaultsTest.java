package kg.koch.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import kg.koch.terms.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of fault is said with its file, its line and what was expected. */
class CatalogFaultsTest {

  private static final String AREAS = "codelists/areas.csv";
  private static final String LINKS = "concordances/areas-2024-01-01.csv";
  private static final String SOURCE = "sources/people.yaml";
  private static final String TABLE = "tables/A1.yaml";

  @Test
  void catalog_sound_isRead() {
    assertThat(new SmallCatalog().read().tables()).containsOnlyKeys("A1", "D1");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"faultsOfLists", "faultsOfConcordances", "faultsOfSources", "faultsOfTables"})
  void catalog_withOneFault_saysFileLineAndExpectation(
      String kind, String file, String text, String replacement, long line, String expected) {
    SmallCatalog catalog = new SmallCatalog().with(file, text, replacement);

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(catalog::read)
        .satisfies(
            fault ->
                assertThat(fault.getMessage().lines())
                    .anyMatch(
                        said -> said.contains(file + ", line " + line) && said.contains(expected)));
  }

  static Stream<Arguments> faultsOfLists() {
    return Stream.of(
        fault("no such column", AREAS, "label_en,", "label,", 1, "the columns [code, parent"),
        fault("column twice", AREAS, ",soate", ",soate,soate", 1, "each column once"),
        fault("too many fields", AREAS, "country,", "country,,", 2, "9 fields"),
        fault("code not SDMX", AREAS, "KG02410,", "KG 02410,", 6, "letters, digits"),
        fault(
            "code twice",
            AREAS,
            "KG02205,KG02,2024-01-01,",
            "KG02205,KG02,2023-01-01,",
            5,
            "each code once a day"),
        fault("label missing", AREAS, "KG02,KG,,,а,а,a", "KG02,KG,,,а,,a", 3, "a label in each"),
        fault("not a date", AREAS, ",2024-01-01,,", ",01.01.2024,,", 5, "a date as 2024-03-01"),
        fault(
            "ends before it starts",
            AREAS,
            "KG02410,KG02,,",
            "KG02410,KG02,2024-01-01,2023-01-01",
            6,
            "a day after valid_from"),
        fault("parent missing", AREAS, "KG02410,KG02", "KG02410,KG09", 6, "a code of this list"));
  }

  static Stream<Arguments> faultsOfConcordances() {
    return Stream.of(
        fault("no such code before", LINKS, "KG02205,KG02410", "KG99,KG02410", 3, "valid before"),
        fault("no such code after", LINKS, "KG02205,KG02410", "KG02205,KG99", 3, "valid from"),
        fault("sum is not one", LINKS, "0.75", "0.7", 2, "add up to 1"),
        fault("unknown in part", LINKS, "0.75", "unknown", 2, "are all unknown"),
        fault("not a share", LINKS, "0.25", "2", 3, "a share above 0"),
        fault("pair twice", LINKS, "KG02410", "KG02205", 3, "each pair once"),
        fault("no source", LINKS, "0.25,an act", "0.25,", 3, "the act or publication"));
  }

  static Stream<Arguments> faultsOfSources() {
    return Stream.of(
        fault("not YAML", SOURCE, "title: {ky", "title: [ky", 2, "YAML"),
        fault(
            "unknown key",
            SOURCE,
            "periodicity: YEAR",
            "periodicity: YEAR\nowner: x",
            9,
            "one of the keys"),
        fault("key missing", SOURCE, "periodicity: YEAR\n", "", 1, "the key 'periodicity'"),
        fault(
            "key twice",
            SOURCE,
            "periodicity: YEAR",
            "periodicity: YEAR\nperiodicity: YEAR",
            9,
            "the key once"),
        fault("id not the file's", SOURCE, "id: people", "id: persons", 1, "the name of the file"),
        fault(
            "language missing",
            SOURCE,
            "{ky: а, ru: а, en: a}",
            "{ky: а, en: a}",
            2,
            "the key 'ru'"),
        fault(
            "language blank",
            SOURCE,
            "{ky: а, ru: а, en: a}",
            "{ky: а, ru: '', en: a}",
            2,
            "a text"),
        fault(
            "not a choice",
            SOURCE,
            "YEAR",
            "YEARLY",
            8,
            "one of [SNAPSHOT, MONTH, YEAR, MONTH_OR_YEAR]"),
        fault("not a share", SOURCE, "0.05", "5", 9, "a share from 0 to 1"),
        fault(
            "a field that names a person is collected for linkage alone",
            SOURCE,
            "purpose: BREAKDOWN",
            "purpose: BREAKDOWN, identifying: true",
            11,
            "purpose LINK"),
        fault(
            "owners out of order",
            SOURCE,
            "  - name",
            "  - from: 2022-01-01\n    name",
            6,
            "a date after the owner before"),
        fault(
            "not a number",
            SOURCE,
            "maximum-length: 14",
            "maximum-length: long",
            11,
            "a whole number"),
        fault("not a flag", SOURCE, "required: true", "required: yes", 11, "true or false"),
        fault(
            "a text for a mapping",
            SOURCE,
            "legal-basis: {ky: а, ru: а, en: a}",
            "legal-basis: law",
            7,
            "a mapping"),
        fault(
            "field twice",
            SOURCE,
            "name: birth_date",
            "name: birth_date, name: pin",
            13,
            "the key once"),
        fault("unknown code list", SOURCE, "code-list: sexes", "code-list: sex", 12, "a code list"),
        fault(
            "unknown property",
            SOURCE,
            "code-property: soate",
            "code-property: soat",
            14,
            "a property column"),
        fault("code without list", SOURCE, "code-list: sexes, ", "", 12, "for type CODE"),
        fault(
            "unknown field in rule",
            SOURCE,
            "[birth_date]",
            "[birthday]",
            23,
            "a field of this source"),
        fault("rule on another type", SOURCE, "[birth_date]", "[pin]", 23, "fields of types"),
        fault(
            "rule on too few",
            SOURCE,
            "[pin, sex, birth_date]",
            "[pin, sex]",
            18,
            "fields of types"),
        fault("rule twice", SOURCE, "id: birth", "id: agrees", 21, "each rule once"),
        fault("bad bound", SOURCE, "1900-01-01", "1900-13-01", 24, "a date as 2024-03-01"),
        fault(
            "bound without range",
            SOURCE,
            "severity",
            "maximum: 2000-01-01\n    severity",
            16,
            "for kind RANGE"),
        fault(
            "bounds crossed",
            SOURCE,
            "minimum: 1900-01-01",
            "minimum: 1900-01-01\n    maximum: 1800-01-01",
            25,
            "not before the minimum"));
  }

  static Stream<Arguments> faultsOfTables() {
    return Stream.of(
        fault("unknown unit", TABLE, "unit: PERSONS", "unit: HEADS", 5, "a code of list units"),
        fault("dimension twice", TABLE, "id: SEX", "id: REF_AREA", 11, "each dimension once"),
        fault("no time", TABLE, "id: TIME_PERIOD", "id: TIME", 7, "a dimension TIME_PERIOD"),
        fault("unknown code list", TABLE, "code-list: sexes", "code-list: sex", 11, "a code list"),
        fault(
            "unknown code",
            TABLE,
            "codes: [12of16]",
            "codes: [13of16]",
            9,
            "a code of list definitions"),
        fault(
            "part of no dimension",
            TABLE,
            "@oblast, SEX",
            "@oblast, AGE",
            14,
            "a dimension of this table"),
        fault("part at no level", TABLE, "REF_AREA@oblast", "REF_AREA@aimak", 14, "a level"),
        fault(
            "dimension twice in part",
            TABLE,
            "@oblast, SEX",
            "@oblast, REF_AREA",
            14,
            "each dimension once in a part"),
        fault(
            "no total to stand at",
            TABLE,
            "DEFINITION, REF_AREA]",
            "REF_AREA]",
            13,
            "DEFINITION in every part"),
        fault("unknown source", TABLE, "[people]", "[persons]", 15, "a source"),
        fault(
            "unknown concept",
            TABLE,
            "concept: permanent",
            "concept: all",
            17,
            "a code of list population-concepts"),
        fault(
            "threshold too small",
            TABLE,
            "threshold: 3",
            "threshold: 0",
            21,
            "a whole number of at least 1"));
  }

  private static Arguments fault(
      String kind, String file, String text, String replacement, long line, String expected) {
    return Arguments.of(kind, file, text, replacement, line, expected);
  }

  @Test
  void codeList_loopOfParents_namesEachCodeOfTheLoop() {
    SmallCatalog catalog = new SmallCatalog().with(AREAS, "KG,,,", "KG,KG02,,");

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(catalog::read)
        .withMessageContaining(AREAS + ", line 2")
        .withMessageContaining(AREAS + ", line 3")
        .withMessageContaining("no loop of parents");
  }

  @Test
  void catalog_withTwoFaults_saysBoth() {
    SmallCatalog catalog =
        new SmallCatalog().with(SOURCE, "YEAR", "YEARLY").with(TABLE, "PERSONS", "HEADS");

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(catalog::read)
        .withMessageContaining("2 faults")
        .withMessageContaining(SOURCE + ", line 8")
        .withMessageContaining(TABLE + ", line 5");
  }

  @Test
  void codeList_notUtf8_saysSo() {
    SmallCatalog catalog =
        new SmallCatalog().put(AREAS, new byte[] {'c', (byte) 0xE0, (byte) 0xE1, '\n'});

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(catalog::read)
        .withMessageContaining(AREAS)
        .withMessageContaining("UTF-8");
  }

  @Test
  void folder_fileOfAnotherKind_isAFault() {
    SmallCatalog catalog = new SmallCatalog().put("sources/people.yml", new byte[0]);

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(catalog::read)
        .withMessageStartingWith("sources/people.yml")
        .withMessageContaining("ends in .yaml");
  }

  @Test
  void concordance_nameWithoutDay_isAFault() {
    SmallCatalog catalog = new SmallCatalog().put("concordances/areas.csv", new byte[0]);

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(catalog::read)
        .withMessageContaining("a file name of a code list and a day");
  }
}

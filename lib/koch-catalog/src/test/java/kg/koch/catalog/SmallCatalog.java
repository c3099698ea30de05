package kg.koch.catalog;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A made-up catalog in memory: sound as it is, so that a test spoils one thing and sees the fault.
 */
final class SmallCatalog implements CatalogFiles {

  private static final String HEADER = "code,parent,valid_from,valid_to,label_ky,label_ru,label_en";

  private final SortedMap<String, byte[]> files = new TreeMap<>();

  SmallCatalog() {
    put(
        "codelists/areas.csv",
        HEADER + ",level,soate",
        "KG,,,,а,а,a,country,",
        "KG02,KG,,,а,а,a,oblast,41702000000000",
        "KG02205,KG02,,2024-01-01,а,а,a,raion,41702205000000",
        "KG02205,KG02,2024-01-01,,а,а,a,raion,41702205000000",
        "KG02410,KG02,,,а,а,a,raion,41702410000010",
        "_U,KG,,,а,а,a,oblast,");
    put("codelists/sexes.csv", HEADER, "_T,,,,а,а,a", "F,_T,,,а,а,a", "M,_T,,,а,а,a");
    put("codelists/definitions.csv", HEADER, "12of16,,,,а,а,a", "un12,,,,а,а,a");
    put("codelists/units.csv", HEADER, "PERSONS,,,,а,а,a");
    put("codelists/population-concepts.csv", HEADER, "permanent,,,,а,а,a");
    put("codelists/source-status.csv", HEADER, "register,,,,а,а,a", "survey,,,,а,а,a");
    put("codelists/figures.csv", HEADER + ",figure", "_T,,,,а,а,a,count()", "F,_T,,,а,а,a,count()");
    put("codelists/measures.csv", HEADER, "ESTIMATE,,,,а,а,a");
    put(
        "sources/sample.yaml",
        "id: sample",
        "title: {ky: а, ru: а, en: a}",
        "owners:",
        "  - name: {ky: а, ru: а, en: a}",
        "legal-basis: {ky: а, ru: а, en: a}",
        "periodicity: YEAR",
        "blocking-threshold: 0.05",
        "survey:",
        "  weight: weight",
        "  stages:",
        "    - {cluster: village, population: villages}",
        "fields:",
        "  - {name: village, label: {ky: а, ru: а, en: a}, type: TEXT, required: true, maximum-length: 9, sensitivity: PERSONAL, purpose: BREAKDOWN}",
        "  - {name: villages, label: {ky: а, ru: а, en: a}, type: INTEGER, required: true, maximum-length: 9, sensitivity: PERSONAL, purpose: BREAKDOWN}",
        "  - {name: weight, label: {ky: а, ru: а, en: a}, type: DECIMAL, required: true, maximum-length: 9, sensitivity: PERSONAL, purpose: BREAKDOWN}",
        "  - {name: sex, label: {ky: а, ru: а, en: a}, type: CODE, code-list: sexes, required: true, maximum-length: 1, sensitivity: PERSONAL, purpose: BREAKDOWN}",
        "rules:",
        "  - id: villages",
        "    kind: RANGE",
        "    fields: [villages]",
        "    minimum: 1",
        "    maximum: 900",
        "    severity: ERROR",
        "    instruction: {ky: а, ru: а, en: a}",
        "due-days: 60",
        "purpose: {ky: а, ru: а, en: a}");
    put(
        "tables/D1.yaml",
        "id: D1",
        "version: \"1.0\"",
        "title: {ky: а, ru: а, en: a}",
        "definition: {ky: а, ru: а, en: a}",
        "unit: PERSONS",
        "frequency: YEAR",
        "dimensions:",
        "  - {id: TIME_PERIOD, code-list: periods, label: {ky: а, ru: а, en: a}}",
        "  - {id: WHAT, code-list: figures, label: {ky: а, ru: а, en: a}}",
        "  - {id: SEX, code-list: sexes, column: sex, label: {ky: а, ru: а, en: a}}",
        "  - {id: MEASURE, code-list: measures, label: {ky: а, ru: а, en: a}}",
        "parts:",
        "  - [TIME_PERIOD, WHAT, SEX, MEASURE]",
        "sources: [sample]",
        "methods: [survey-tables]",
        "population-concept: permanent",
        "source-status: survey",
        "protection:",
        "  method: MINIMUM_RESPONDENTS",
        "  threshold: 20",
        "  reason: {ky: а, ru: а, en: a}");
    put(
        "concordances/areas-2024-01-01.csv",
        "from_code,to_code,share,source",
        "KG02205,KG02205,0.75,an act",
        "KG02205,KG02410,0.25,an act");
    put(
        "sources/people.yaml",
        "id: people",
        "title: {ky: а, ru: а, en: a}",
        "owners:",
        "  - name: {ky: а, ru: а, en: a}",
        "  - from: 2021-01-01",
        "    name: {ky: б, ru: б, en: b}",
        "legal-basis: {ky: а, ru: а, en: a}",
        "periodicity: YEAR",
        "blocking-threshold: 0.05",
        "fields:",
        "  - {name: pin, label: {ky: а, ru: а, en: a}, type: PIN, required: true, maximum-length: 14, sensitivity: PERSONAL, purpose: BREAKDOWN}",
        "  - {name: sex, label: {ky: а, ru: а, en: a}, type: CODE, code-list: sexes, required: true, maximum-length: 1, sensitivity: PERSONAL, purpose: BREAKDOWN}",
        "  - {name: birth_date, label: {ky: а, ru: а, en: a}, type: DATE, maximum-length: 10, sensitivity: PERSONAL, purpose: BREAKDOWN}",
        "  - {name: soate, label: {ky: а, ru: а, en: a}, type: CODE, code-list: areas, code-property: soate, maximum-length: 14, sensitivity: PERSONAL, purpose: BREAKDOWN}",
        "rules:",
        "  - id: agrees",
        "    kind: PIN_AGREES",
        "    fields: [pin, sex, birth_date]",
        "    severity: ERROR",
        "    instruction: {ky: а, ru: а, en: a}",
        "  - id: birth",
        "    kind: RANGE",
        "    fields: [birth_date]",
        "    minimum: 1900-01-01",
        "    severity: ERROR",
        "    instruction: {ky: а, ru: а, en: a}",
        "due-days: 60",
        "purpose: {ky: а, ru: а, en: a}");
    put(
        "tables/A1.yaml",
        "id: A1",
        "version: \"1.0\"",
        "title: {ky: а, ru: а, en: a}",
        "definition: {ky: а, ru: а, en: a}",
        "unit: PERSONS",
        "frequency: YEAR",
        "dimensions:",
        "  - {id: TIME_PERIOD, code-list: periods, label: {ky: а, ru: а, en: a}}",
        "  - {id: DEFINITION, code-list: definitions, codes: [12of16], label: {ky: а, ru: а, en: a}}",
        "  - {id: REF_AREA, code-list: areas, label: {ky: а, ru: а, en: a}}",
        "  - {id: SEX, code-list: sexes, label: {ky: а, ru: а, en: a}}",
        "parts:",
        "  - [TIME_PERIOD, DEFINITION, REF_AREA]",
        "  - [TIME_PERIOD, DEFINITION, REF_AREA@oblast, SEX]",
        "sources: [people]",
        "methods: [residence-rule]",
        "population-concept: permanent",
        "source-status: register",
        "protection:",
        "  method: THRESHOLD_AND_CELL_KEY",
        "  threshold: 3",
        "  reason: {ky: а, ru: а, en: a}");
  }

  private void put(String name, String... lines) {
    put(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  SmallCatalog put(String name, byte[] content) {
    files.put(name, content);
    return this;
  }

  /** Replaces the first place where the text stands; it must stand there. */
  SmallCatalog with(String name, String text, String replacement) {
    String content = new String(contentOf(name), StandardCharsets.UTF_8);
    int at = content.indexOf(text);
    if (at < 0) {
      throw new IllegalArgumentException("Expected '%s' in %s".formatted(text, name));
    }
    String spoilt = content.substring(0, at) + replacement + content.substring(at + text.length());
    return put(name, spoilt.getBytes(StandardCharsets.UTF_8));
  }

  Catalog read() {
    return new CatalogReader(this).read();
  }

  @Override
  public List<String> list(String folder) {
    return files.keySet().stream().filter(name -> name.startsWith(folder + "/")).toList();
  }

  @Override
  public InputStream open(String name) {
    return new ByteArrayInputStream(contentOf(name));
  }

  private byte[] contentOf(String name) {
    return Objects.requireNonNull(files.get(name), name);
  }
}

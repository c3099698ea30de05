package kg.koch.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kg.koch.catalog.CodeList.Code;
import kg.koch.catalog.SourceLayout.FieldType;
import kg.koch.catalog.SourceLayout.Purpose;
import kg.koch.catalog.TableDefinition.Frequency;
import kg.koch.catalog.TableDefinition.Part;
import org.junit.jupiter.api.Test;

/** The declarations the project ships are sound and say what the issue asks for. */
class ShippedCatalogTest {

  /** Larger parts would cost the chain more time than their cells are worth. */
  private static final long MOST_CELLS = 250_000;

  private final Catalog catalog = CatalogFolder.read(CatalogFolder.findAbove(Path.of("")));

  @Test
  void tables_shipped_areThoseThatPresentSourcesAllow() {
    assertThat(catalog.tables().keySet())
        .containsExactly(
            "A1", "A2", "A3", "A4", "A5", "B1", "B2", "B3", "B4", "B4S", "B5", "C1", "C2", "C3",
            "C4", "C5", "C6", "C7", "C8", "D1", "D3", "E1", "F1", "F2", "F3", "F4", "H1", "H2",
            "H3", "H4", "H5", "H6", "I1", "I2", "J3", "K1", "P1", "R1");
  }

  @Test
  void sources_shipped_areRegistersSamplesAggregatesAndPartners() {
    assertThat(catalog.sources().keySet())
        .containsExactly(
            "address-registrations",
            "asylum-register",
            "border-archive",
            "border-crossings",
            "census-persons",
            "civil-births",
            "civil-deaths",
            "civil-unions",
            "consular-records",
            "disaster-displacement",
            "entry-refusals",
            "foreigner-registrations",
            "household-survey-households",
            "household-survey-members",
            "household-visits",
            "kairylman-register",
            "labour-permits",
            "labour-quota",
            "mobility-tracking",
            "movement-lists",
            "organised-placement",
            "partner-statistics",
            "person-register",
            "readmissions",
            "remittances",
            "residence-permits",
            "returnee-survey",
            "school-enrolment",
            "social-contributions",
            "social-pensions",
            "trafficking-victims",
            "tuberculosis-register",
            "village-cards");
  }

  /** Survivors' data is the most protected: no record of a victim is ever delivered. */
  @Test
  void sources_ofVictims_areCountsOnly() {
    SourceLayout victims = catalog.source("trafficking-victims");
    assertThat(victims.fields()).noneMatch(SourceLayout.Field::identifying);
    assertThat(victims.fields())
        .noneMatch(field -> field.type() == FieldType.PIN || field.type() == FieldType.TEXT);
    assertThat(victims.fields())
        .filteredOn(field -> field.purpose() == Purpose.MEASURE)
        .extracting(SourceLayout.Field::name)
        .containsExactly("persons");
  }

  @Test
  void sources_ofListsOfAnotherState_haveNobodyInPerson() {
    assertThat(catalog.source("movement-lists").fields())
        .noneMatch(SourceLayout.Field::identifying);
  }

  @Test
  void sources_samples_askNothingThatNamesAPerson() {
    assertThat(catalog.sources().values().stream().filter(one -> one.survey() != null))
        .hasSize(3)
        .allMatch(one -> one.fields().stream().noneMatch(SourceLayout.Field::identifying));
  }

  @Test
  void areas_shipped_areNineRegionsAndFortyDistricts() {
    Map<String, Long> counts =
        catalog.codeList("areas").codes().stream()
            .filter(code -> !code.properties().getOrDefault("soate", "").isEmpty())
            .collect(Collectors.groupingBy(ShippedCatalogTest::kindOf, Collectors.counting()));

    assertThat(counts)
        .containsEntry("oblast", 9L)
        .containsEntry("raion", 40L)
        .containsEntry("city", 13L)
        .containsEntry("district of Bishkek", 4L);
  }

  private static String kindOf(Code code) {
    if (code.properties().getOrDefault("level", "").equals("oblast")) {
      return "oblast";
    }
    if (code.id().startsWith("KG11")) {
      return "district of Bishkek";
    }
    return code.label().en().endsWith(" city") ? "city" : "raion";
  }

  /** The code is KG and the SOATE digits after 417 (statistical committee, SDMX agency KG_NSC). */
  @Test
  void areas_codes_areTheirSoateDigits() {
    for (Map.Entry<String, Code> area : catalog.codeList("areas").byProperty("soate").entrySet()) {
      assertThat(area.getKey()).hasSize(14).startsWith("417" + area.getValue().id().substring(2));
    }
  }

  @Test
  void countries_againstTheJdk_areTheSame() {
    Map<String, String> expected =
        List.of(Locale.getISOCountries()).stream()
            .collect(Collectors.toMap(alpha2 -> new Locale("", alpha2).getISO3Country(), a -> a));
    Map<String, String> declared = new java.util.HashMap<>();
    catalog
        .codeList("countries")
        .byProperty("alpha2")
        .forEach((a2, code) -> declared.put(code.id(), a2));

    assertThat(declared).isEqualTo(expected);
  }

  @Test
  void definitions_shipped_eachHaveAKindOfRuleAndASource() {
    for (Code definition : catalog.codeList("definitions").codes()) {
      assertThat(definition.properties().get("rule")).as(definition.id()).isNotEmpty();
      assertThat(definition.properties().get("source")).as(definition.id()).isNotEmpty();
    }
  }

  /** A rule two sources share is one code: two would double the cells of every table. */
  @Test
  void definitions_shipped_areNoRuleTwice() {
    assertThat(catalog.codeList("definitions").codes())
        .extracting(
            code ->
                List.of("rule", "threshold_days", "window_days", "longest_days", "times").stream()
                    .map(property -> code.properties().getOrDefault(property, ""))
                    .toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void parts_overFiveYears_areSmallEnough() {
    TableDimensions dimensions = new TableDimensions(catalog);
    for (TableDefinition table : catalog.tables().values()) {
      for (Part part : table.parts()) {
        assertThat(dimensions.cells(table, part, periods(table.frequency())))
            .as("%s %s", table.id(), part)
            .isLessThan(MOST_CELLS);
      }
    }
  }

  @Test
  void dimensions_ofATable_areEachCrossedInSomePart() {
    for (TableDefinition table : catalog.tables().values()) {
      for (TableDefinition.DimensionUse use : table.dimensions()) {
        assertThat(table.parts()).as("%s %s", table.id(), use.id()).anyMatch(p -> p.has(use.id()));
      }
    }
  }

  private static List<String> periods(Frequency frequency) {
    int count =
        switch (frequency) {
          case DAY -> 6;
          case MONTH -> 60;
          case QUARTER -> 20;
          case YEAR -> 5;
        };
    return new ArrayList<>(IntStream.range(0, count).mapToObj(Integer::toString).toList());
  }
}

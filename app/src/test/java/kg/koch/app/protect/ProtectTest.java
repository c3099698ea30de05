package kg.koch.app.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kg.koch.app.measure.handover.MeasuredTables;
import kg.koch.app.protect.handover.ProtectedTables;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CatalogFolder;
import kg.koch.engine.ledger.Ledger;
import kg.koch.protect.CellState;
import kg.koch.protect.ProtectedTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Made-up counts of one year: which are hidden, which perturbed, what is derived of them. */
class ProtectTest {

  private static final Catalog CATALOG = CatalogFolder.read(CatalogFolder.findAbove(Path.of("")));

  @TempDir static Path folder;
  private static ProtectedTables made;

  @BeforeAll
  static void protectOnce() {
    made = protect("one", new CountedTables(folder).ofOneYear());
  }

  private static ProtectedTables protect(String name, MeasuredTables measured) {
    Ledger ledger = new Ledger(folder.resolve(name), "test");
    return new Protect(CATALOG, ledger, folder.resolve("spill")).protect(measured);
  }

  private static ProtectedTable table(String id) {
    return made.tables().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private static int row(String id, String... codes) {
    ProtectedTable table = table(id);
    int[] positions =
        IntStream.range(0, codes.length)
            .map(axis -> table.dimensions().get(axis).position(codes[axis]))
            .toArray();
    return table.findRow(positions).orElseThrow();
  }

  private static double value(String id, String... codes) {
    return table(id).value(row(id, codes)).orElseThrow();
  }

  private static CellState state(String id, String... codes) {
    return table(id).state(row(id, codes));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> facts(String id) {
    return (Map<String, Object>) Objects.requireNonNull(made.facts().get(id));
  }

  @Test
  void tablesComeInTheCatalogsOrderWithTheDerivedOneAmongThem() {
    assertThat(made.tables())
        .extracting(ProtectedTable::id)
        .containsExactly("A1", "A2", "B1", "B3");
  }

  @Test
  void aCountOfTwoIsHidden() {
    assertThat(state("A1", "2024-01-01", "permanent", "KG03", "_T", "_T", "_T"))
        .isEqualTo(CellState.BELOW_THRESHOLD);
  }

  @Test
  void aLargeCountIsWithinTheLargestNoise() {
    assertThat(value("A1", "2024-01-01", "permanent", "KG", "_T", "_T", "_T"))
        .isBetween(2995.0, 3005.0);
  }

  @Test
  void theBalanceOfTheCountryAddsUp() {
    double sum =
        value("A2", "2024", "KG", "opening")
            + value("A2", "2024", "KG", "births")
            - value("A2", "2024", "KG", "deaths")
            + value("A2", "2024", "KG", "internal-in")
            - value("A2", "2024", "KG", "internal-out")
            + value("A2", "2024", "KG", "external-in")
            - value("A2", "2024", "KG", "external-out")
            + value("A2", "2024", "KG", "other-change");
    assertThat(sum).isEqualTo(value("A2", "2024", "KG", "closing"));
  }

  @Test
  void otherChangeIsHiddenWhereAComponentIs() {
    assertThat(state("A2", "2024", "KG02", "other-change")).isEqualTo(CellState.INGREDIENT_HIDDEN);
  }

  @Test
  void aRateIsOfTheProtectedFigures() {
    double moves = value("B1", "2024", "KG", "KG02", "_T", "_T");
    double first = value("A1", "2024-01-01", "permanent", "KG02", "_T", "_T", "_T");
    double last = value("A1", "2025-01-01", "permanent", "KG02", "_T", "_T", "_T");
    assertThat(value("B3", "2024", "KG02", "in")).isEqualTo(moves * 1000 / ((first + last) * 0.5));
  }

  @Test
  void aRateIsHiddenWhereAnIngredientIs() {
    assertThat(state("B3", "2024", "KG03", "out")).isEqualTo(CellState.INGREDIENT_HIDDEN);
  }

  @Test
  void aRateOfAnAreaWithoutPopulationIsNotDefined() {
    assertThat(state("B3", "2024", "KG04", "in")).isEqualTo(CellState.NOT_DEFINED);
  }

  @Test
  void factsCountCellsAsTheyAreInTheFile() {
    for (ProtectedTable table : made.tables()) {
      assertThat(facts(table.id()))
          .as(table.id())
          .containsEntry("cells", table.rows())
          .containsEntry(
              "hidden", IntStream.range(0, table.rows()).filter(table::isHidden).count());
    }
  }

  @Test
  void onlyFiguresWithNoiseAreCalledPerturbed() {
    assertThat(facts("A1")).containsEntry("perturbed", 5L);
    assertThat(facts("A2")).as("8 of the country, 2 of the oblast").containsEntry("perturbed", 10L);
    assertThat(facts("B1")).containsEntry("perturbed", 3L);
    assertThat(facts("B3")).containsEntry("perturbed", 0L);
  }

  @Test
  void theSameCountsGiveTheSameBytes() throws IOException {
    ProtectedTables again = protect("again", new CountedTables(folder.resolve("more")).ofOneYear());
    for (String file :
        List.of("tables/A1.parquet", "tables/A2.parquet", "tables/B3.parquet", "step.json")) {
      assertThat(again.folder().resolve(file))
          .as(file)
          .hasSameBinaryContentAs(made.folder().resolve(file));
    }
    assertThat(Files.exists(again.folder().resolve("tables/B1.parquet"))).isTrue();
  }

  @Test
  @Tag("slow")
  void twoMillionCellsTakeLessThanAMinute() throws IOException {
    MeasuredTables measured =
        new CountedTables(Files.createDirectories(folder.resolve("many")))
            .ofManyCells(codes("areas"), codes("ages"), 160);
    long start = System.nanoTime();
    ProtectedTables many = protect("many-protected", measured);
    assertThat(many.tables().get(0).rows()).isGreaterThan(1_000_000);
    double seconds = (System.nanoTime() - start) / 1e9;
    assertThat(seconds).isLessThan(60);
  }

  private static String codes(String list) {
    return CATALOG.codeList(list).codes().stream()
        .map(code -> "'" + code.id() + "'")
        .distinct()
        .collect(Collectors.joining(", "));
  }
}

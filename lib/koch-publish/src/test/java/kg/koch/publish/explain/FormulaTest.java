package kg.koch.publish.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kg.koch.publish.bundle.BridgeRelease;
import kg.koch.publish.bundle.BundleReader;
import kg.koch.publish.bundle.HandMadeRelease;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.ReleaseContent;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;
import kg.koch.publish.bundle.TablePart;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.bundle.TextTableFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Formulas, on the worked example of docs/methods/rates.md and on the bridge of tests. */
class FormulaTest {

  @TempDir Path folder;

  @Test
  void rate_ofTheWorkedExample_followsFromCountAndPopulations() {
    Formula formula =
        formula(
            rates(true),
            "C7",
            "FLOW=EMIGRATION,DEFINITION=un12,OUTCOME=CONFIRMED,TIME_PERIOD=2024");
    assertThat(formula.kind()).isEqualTo(Formula.Kind.RATE);
    assertThat(formula.result().getAsDouble()).isCloseTo(30, within(1e-12));
    assertThat(FormulaText.digits(formula, value -> String.valueOf((long) value)))
        .isEqualTo("1000 × (30) / ((900 + 1100) / 2)");
  }

  @Test
  void rate_withAHiddenCount_hasNoResultToTell() {
    Formula formula =
        formula(
            rates(false),
            "C7",
            "FLOW=EMIGRATION,DEFINITION=un12,OUTCOME=CONFIRMED,TIME_PERIOD=2024");
    assertThat(formula.result()).isEmpty();
    assertThat(FormulaText.digits(formula, value -> String.valueOf((long) value))).contains("(?)");
  }

  @Test
  void balance_whoseHiddenPartStandsWithinProtection_addsUpToItsEnd() {
    Formula formula = formula(bridges(), "R1", "TIME_PERIOD=2024,DEFINITION=un12,PART=END");
    assertThat(formula.kind()).isEqualTo(Formula.Kind.BALANCE);
    assertThat(formula.within()).isTrue();
    assertThat(formula.result()).hasValue(200);
  }

  @Test
  void balance_marksTheFigureThatIsExplained() {
    Formula formula = formula(bridges(), "R1", "TIME_PERIOD=2024,DEFINITION=un12,PART=START");
    assertThat(formula.ingredients().stream().filter(Formula.Ingredient::itself))
        .singleElement()
        .satisfies(one -> assertThat(one.codes()).containsEntry("PART", "START"));
  }

  @Test
  void count_followsFromNoPublishedFigure() {
    Explanation told =
        Explanation.of(
            bridges(),
            "C2",
            CellAddress.parse("TIME_PERIOD=2024,DEFINITION=un12,OUTCOME=CONFIRMED"),
            List.of());
    assertThat(told.formula()).isNull();
  }

  @Test
  void definitions_standBesideEachOther() {
    Explanation told =
        Explanation.of(
            bridges(),
            "C2",
            CellAddress.parse("TIME_PERIOD=2024,DEFINITION=un12,OUTCOME=CONFIRMED"),
            List.of());
    assertThat(told.definitions())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.definition().id()).isEqualTo("12of16");
              assertThat(one.figure().value()).hasValue(260);
            });
  }

  private static Formula formula(Release release, String table, String cell) {
    Formula formula = Explanation.of(release, table, CellAddress.parse(cell), List.of()).formula();
    return java.util.Objects.requireNonNull(formula);
  }

  private Release bridges() {
    return read(BridgeRelease.write(folder, new TextTableFiles(), "2026-01-01", 0));
  }

  private Release read(Path bundle) {
    return new BundleReader(Set.of(HandMadeRelease.key().publicKey()), new TextTableFiles())
        .read(bundle);
  }

  /** C2 has 30 confirmed emigrants in 2024, A1 900 usual residents before and 1,100 after. */
  private Release rates(boolean shown) {
    TableMetadata counts =
        metadata("C2", axis("TIME_PERIOD", "2024"), axis("DEFINITION", "un12"), outcomes());
    TableMetadata people =
        metadata(
            "A1",
            axis("TIME_PERIOD", "2024-01-01", "2025-01-01"),
            axis("CONCEPT", "permanent", "usual-resident-12m"));
    TableMetadata rates =
        metadata(
            "C7",
            axis("TIME_PERIOD", "2024"),
            axis("FLOW", "EMIGRATION", "RETURN"),
            axis("DEFINITION", "un12"),
            outcomes());
    var count = PublishedTable.builder("C2", counts.axes());
    PublishedTable confirmed =
        shown ? count.shown(30, 0, 0, 0).build() : count.hidden(0, 0, 0).build();
    ReleaseContent like = HandMadeRelease.content("2026-01-01");
    ReleaseContent content =
        new ReleaseContent(
            like.title(),
            like.vintage(),
            like.demonstrationLabel(),
            like.codeVersion(),
            List.of(people, counts, rates),
            like.lineage(),
            like.quality());
    return read(
        HandMadeRelease.write(
            folder.resolve("rates"),
            new TextTableFiles(),
            HandMadeRelease.key(),
            content,
            PublishedTable.builder("A1", people.axes()).shown(900, 0, 1).shown(1100, 1, 1).build(),
            confirmed,
            PublishedTable.builder("C7", rates.axes()).shown(30, 0, 0, 0, 0).build()));
  }

  private static DimensionMetadata outcomes() {
    return axis("OUTCOME", "CONFIRMED", "UNDECIDED");
  }

  private static DimensionMetadata axis(String id, String... codes) {
    List<CodeMetadata> all = new ArrayList<>();
    Stream.of(codes).forEach(code -> all.add(new CodeMetadata(code, null, Text.same(code))));
    return new DimensionMetadata(id, id, Text.same(id), all);
  }

  private static TableMetadata metadata(String id, DimensionMetadata... dimensions) {
    TableMetadata like = HandMadeRelease.metadata("2026-01-01");
    TablePart part =
        new TablePart(
            Stream.of(dimensions)
                .map(one -> new TablePart.Axis(one.id(), null, List.of()))
                .toList());
    return new TableMetadata(
        id,
        like.version(),
        like.title(),
        like.definition(),
        like.unit(),
        like.frequency(),
        List.of(dimensions),
        List.of(part),
        like.referencePeriod(),
        like.populationConcept(),
        like.territoryVersion(),
        like.vintage(),
        like.sourceStatus(),
        like.sources(),
        like.methods(),
        like.protection(),
        like.qualityFlag());
  }
}

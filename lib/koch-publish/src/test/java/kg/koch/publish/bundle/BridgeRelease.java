package kg.koch.publish.bundle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;

/**
 * A made-up release for tests with a table of bridges, R1, beside a C2 of two definitions. For
 * tests only, like {@link HandMadeRelease}.
 */
public final class BridgeRelease {

  private static final String[] PARTS = {
    "START",
    "MINUS_COVERAGE_NO_BORDER_RECORD",
    "MINUS_TIMING_OTHER_YEAR",
    "PLUS_COVERAGE_NEVER_IN_REGISTER",
    "PLUS_DEFINITION_NOT_DEREGISTERED",
    "PROTECTION",
    "END"
  };

  private BridgeRelease() {}

  /**
   * Writes the release of that vintage; {@code late} persons more in Batken, and fewer undecided.
   */
  public static Path write(Path releases, TableFiles files, String vintage, int late) {
    ReleaseContent like = HandMadeRelease.content(vintage);
    ReleaseContent content =
        new ReleaseContent(
            like.title(),
            vintage,
            like.demonstrationLabel(),
            like.codeVersion(),
            List.of(departuresMetadata(vintage), bridgesMetadata(vintage)),
            lineage(like.lineage(), vintage),
            like.quality());
    return HandMadeRelease.write(
        releases, files, HandMadeRelease.key(), content, departures(late), bridges());
  }

  /** What was delivered differs with the vintage. */
  private static Lineage lineage(Lineage like, String vintage) {
    List<Lineage.Delivery> deliveries =
        like.deliveries().stream()
            .map(
                one ->
                    new Lineage.Delivery(
                        one.receipt(),
                        one.source(),
                        one.period(),
                        one.version(),
                        one.fileName(),
                        Hashes.sha256(vintage.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        one.received(),
                        one.accepted(),
                        one.rejected(),
                        one.verdict(),
                        one.findings()))
            .toList();
    return new Lineage(like.steps(), deliveries, like.rules(), like.unlinked());
  }

  /** 2024 and the country: 60 - 20 - 6 + 2 hidden + 163 + 3 = 200. Batken: the end is hidden. */
  private static PublishedTable bridges() {
    PublishedTableBuilder table =
        PublishedTable.builder("R1", bridgesMetadata("2026-01-01").axes());
    double[] country = {60, 20, 6, Double.NaN, 163, 3, 200};
    for (int part = 0; part < country.length; part++) {
      if (Double.isNaN(country[part])) {
        table.hidden(0, 0, 0, part);
      } else {
        table.shown(country[part], 0, 0, 0, part);
      }
    }
    return table.shown(5, 0, 0, 1, 0).hidden(0, 0, 1, 5).hidden(0, 0, 1, 6).build();
  }

  /** Country 200 under un12 and 260 under 12of16; Batken 120 and 150, Osh 78 and 109. */
  private static PublishedTable departures(int late) {
    PublishedTableBuilder table =
        PublishedTable.builder("C2", departuresMetadata("2026-01-01").axes());
    double[][] confirmed = {{200, 120, 78}, {260, 150, 109}};
    double[][] undecided = {{9, 4, 4}, {9, 4, 4}};
    for (int definition = 0; definition < 2; definition++) {
      for (int area = 0; area < 3; area++) {
        int more = area < 2 ? late : 0;
        table.shown(confirmed[definition][area] + more, 0, definition, 0, area);
        table.shown(Math.max(0, undecided[definition][area] - more), 0, definition, 1, area);
      }
    }
    return table.build();
  }

  private static TableMetadata departuresMetadata(String vintage) {
    return metadata(
        "C2",
        vintage,
        axis("TIME_PERIOD", "2024"),
        definitions("un12", "12of16"),
        axis("OUTCOME", "CONFIRMED", "UNDECIDED"),
        areas());
  }

  private static TableMetadata bridgesMetadata(String vintage) {
    return metadata(
        "R1",
        vintage,
        axis("TIME_PERIOD", "2024"),
        definitions("un12"),
        areas(),
        axis("PART", PARTS));
  }

  private static TableMetadata metadata(
      String id, String vintage, DimensionMetadata... dimensions) {
    TableMetadata like = HandMadeRelease.metadata(vintage);
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
        "2024/2024",
        like.populationConcept(),
        like.territoryVersion(),
        vintage,
        like.sourceStatus(),
        like.sources(),
        like.methods(),
        new TableMetadata.Protection(
            "THRESHOLD_AND_CELL_KEY", new TreeMap<>(), 5, like.protection().reason()),
        like.qualityFlag());
  }

  private static DimensionMetadata areas() {
    return HandMadeRelease.metadata("2026-01-01").dimension("REF_AREA");
  }

  private static DimensionMetadata definitions(String... codes) {
    return axis("DEFINITION", codes);
  }

  private static DimensionMetadata axis(String id, String... codes) {
    List<CodeMetadata> all = new ArrayList<>();
    for (String code : codes) {
      all.add(new CodeMetadata(code, null, Text.same(words(code))));
    }
    return new DimensionMetadata(id, id, Text.same(words(id)), all);
  }

  private static String words(String code) {
    return code.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}

package kg.koch.publish.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import kg.koch.publish.bundle.BundleReader;
import kg.koch.publish.bundle.HandMadeRelease;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.PublishedTableBuilder;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TextTableFiles;
import kg.koch.publish.sdmx.message.CsvOptions;
import kg.koch.publish.sdmx.message.DataFormat;
import kg.koch.terms.Dimension;
import kg.koch.terms.FigureInterval;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever a table holds, who reads its SDMX-CSV finds the same cells. */
class SdmxCsvReadBackTest {

  @Property(tries = 60)
  void csv_ofAnyTable_readsBackEqual(@ForAll("cells") List<OptionalDouble> cells)
      throws IOException {
    List<Dimension> axes = HandMadeRelease.metadata("2026-01-01").axes();
    PublishedTable table = table(axes, cells);
    assertThat(readBack(axes, csv(release(table)))).isEqualTo(table);
  }

  /** For every cell of the dimensions a value, or none when hidden; every third has limits. */
  @Provide
  Arbitrary<List<OptionalDouble>> cells() {
    Arbitrary<OptionalDouble> shown =
        Arbitraries.oneOf(
                Arbitraries.doubles().between(-1e9, 1e9).ofScale(6),
                Arbitraries.integers().greaterOrEqual(0).map(Integer::doubleValue))
            .map(OptionalDouble::of);
    return Arbitraries.oneOf(shown, Arbitraries.just(OptionalDouble.empty()))
        .list()
        .ofMinSize(1)
        .ofMaxSize(54);
  }

  private static PublishedTable table(List<Dimension> axes, List<OptionalDouble> cells) {
    PublishedTableBuilder table = PublishedTable.builder("C2", axes);
    for (int i = 0; i < cells.size(); i++) {
      int[] positions = {i % 2, i / 2 % 3, i / 6 % 3, i / 18};
      if (cells.get(i).isPresent() && i % 3 == 0) {
        double value = cells.get(i).getAsDouble();
        table.add(positions, value, "A", "F", new FigureInterval(value - i, value + 2));
      } else if (cells.get(i).isPresent()) {
        table.shown(cells.get(i).getAsDouble(), positions);
      } else {
        table.hidden(positions);
      }
    }
    return table.build();
  }

  private static Release release(PublishedTable table) throws IOException {
    Path folder = Files.createTempDirectory("koch-sdmx-");
    Path written =
        HandMadeRelease.write(
            folder,
            new TextTableFiles(),
            HandMadeRelease.key(),
            HandMadeRelease.content("2026-01-01"),
            table);
    Release release =
        new BundleReader(Set.of(HandMadeRelease.key().publicKey()), new TextTableFiles())
            .read(written);
    release.findTable("C2").orElseThrow();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
    return release;
  }

  private static String csv(Release release) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DataSelection all = DataSelection.of(release, "C2", DataQuery.all());
    DataFormat.CSV_2_0.writer(CsvOptions.PLAIN).write(DataAnswer.of(all, Language.EN), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static @Nullable FigureInterval limits(List<String> header, String[] fields) {
    int lower = header.indexOf("LOWER_BOUND");
    return lower < 0 || fields[lower].isEmpty()
        ? null
        : new FigureInterval(
            Double.parseDouble(fields[lower]),
            Double.parseDouble(fields[header.indexOf("UPPER_BOUND")]));
  }

  private static PublishedTable readBack(List<Dimension> axes, String csv) {
    List<String> lines = new ArrayList<>(csv.lines().toList());
    List<String> header = List.of(lines.remove(0).split(",", -1));
    PublishedTableBuilder table = PublishedTable.builder("C2", axes);
    for (String line : lines) {
      String[] fields = line.split(",", -1);
      int[] positions =
          axes.stream()
              .mapToInt(axis -> axis.position(fields[header.indexOf(axis.id())]))
              .toArray();
      String value = fields[header.indexOf("OBS_VALUE")];
      table.add(
          positions,
          value.isEmpty() ? Double.NaN : Double.parseDouble(value),
          fields[header.indexOf("OBS_STATUS")],
          fields[header.indexOf("CONF_STATUS")],
          limits(header, fields));
    }
    return table.build();
  }
}

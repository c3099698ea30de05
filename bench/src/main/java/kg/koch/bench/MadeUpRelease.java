package kg.koch.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kg.koch.engine.release.ParquetTableFiles;
import kg.koch.protect.CellKeyPerturbation;
import kg.koch.protect.FrequencyThreshold;
import kg.koch.protect.PerturbationParameters;
import kg.koch.protect.PerturbationTable;
import kg.koch.protect.ProtectedTable;
import kg.koch.protect.Protection;
import kg.koch.publish.bundle.BundleWriter;
import kg.koch.publish.bundle.Lineage;
import kg.koch.publish.bundle.Quality;
import kg.koch.publish.bundle.ReleaseContent;
import kg.koch.publish.bundle.SigningKey;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;
import kg.koch.publish.bundle.TableMetadata.Term;
import kg.koch.publish.bundle.TablePart;
import kg.koch.publish.bundle.Text;
import kg.koch.terms.CountTable;
import kg.koch.terms.Dimension;

/**
 * A release of one large table of invented counts by month, area, sex, age and country, areas and
 * ages in hierarchies, protected and signed as any other. The counts do not add up: nothing that is
 * measured asks whether they do.
 */
final class MadeUpRelease {

  static final String TABLE = "C9";

  private static final int YEARS = 5;
  private static final int OBLASTS = 8;
  private static final int RAIONS = 6;
  private static final int SEXES = 3;
  private static final int AGES = 22;
  private static final int COUNTRIES = 22;
  private static final int SMALLEST = 3;
  private static final Text NOTHING = Text.same("Made up");

  private MadeUpRelease() {}

  /** Writes it below the folder and returns its own. */
  static Path write(Path releases, Path unfinished, SigningKey key) {
    ProtectedTable table =
        new Protection(
                new FrequencyThreshold(SMALLEST),
                new CellKeyPerturbation(new PerturbationTable(PerturbationParameters.DEFAULT)))
            .protect(counts());
    return new BundleWriter(new ParquetTableFiles(unfinished), key, unfinished)
        .write(releases, content(table.rows()), List.of(table));
  }

  private static CountTable counts() {
    List<Dimension> axes = metadata().axes();
    int rows = axes.stream().mapToInt(Dimension::size).reduce(1, Math::multiplyExact);
    int[] positions = new int[rows * axes.size()];
    long[] counts = new long[rows];
    int[] cellKeys = new int[rows];
    Random random = new Random(5_000_000);
    for (int row = 0; row < rows; row++) {
      int rest = row;
      for (int axis = axes.size() - 1; axis >= 0; axis--) {
        positions[row * axes.size() + axis] = rest % axes.get(axis).size();
        rest /= axes.get(axis).size();
      }
      // From a few to some twenty thousand, small ones more often; one in thirty below the
      // threshold.
      counts[row] = (long) Math.exp(0.7 + 9.3 * random.nextDouble());
      cellKeys[row] = random.nextInt();
    }
    return new CountTable(TABLE, axes, positions, counts, cellKeys);
  }

  private static ReleaseContent content(long cells) {
    return new ReleaseContent(
        NOTHING,
        "2026-01-01",
        NOTHING,
        "0.1.0",
        List.of(metadata()),
        new Lineage(List.of(), List.of(), new TreeMap<>(), new TreeMap<>()),
        new Quality(
            List.of(), List.of(new Quality.TableQuality(TABLE, cells, 0, 0, null)), List.of()));
  }

  private static TableMetadata metadata() {
    List<DimensionMetadata> dimensions =
        List.of(
            new DimensionMetadata("TIME_PERIOD", "periods", Text.same("Month"), months()),
            new DimensionMetadata("REF_AREA", "areas", Text.same("Area"), areas()),
            new DimensionMetadata("SEX", "sexes", Text.same("Sex"), codes("S", SEXES)),
            new DimensionMetadata("AGE", "ages", Text.same("Age"), codes("Y", AGES)),
            new DimensionMetadata(
                "PARTNER", "partners", Text.same("Country"), codes("P", COUNTRIES)));
    return new TableMetadata(
        TABLE,
        "1.0",
        Text.same("A large table"),
        NOTHING,
        new Term("PERSONS", Text.same("persons")),
        "MONTH",
        dimensions,
        List.of(
            new TablePart(
                dimensions.stream()
                    .map(one -> new TablePart.Axis(one.id(), null, List.of()))
                    .toList())),
        "2021-01/2025-12",
        new Term("usual-resident-12m", NOTHING),
        "2024-01-01",
        "2026-01-01",
        new Term("register", NOTHING),
        List.of(),
        List.of(),
        new TableMetadata.Protection(
            "THRESHOLD_AND_CELL_KEY", new TreeMap<>(Map.of("threshold", "3")), 4, NOTHING),
        new Term("A", NOTHING));
  }

  private static List<CodeMetadata> months() {
    return IntStream.range(0, 12 * YEARS)
        .mapToObj(at -> String.format(Locale.ROOT, "%d-%02d", 2021 + at / 12, at % 12 + 1))
        .map(code -> new CodeMetadata(code, null, Text.same(code)))
        .toList();
  }

  private static List<CodeMetadata> areas() {
    List<CodeMetadata> areas = new ArrayList<>();
    areas.add(new CodeMetadata("KG", null, Text.same("Kyrgyzstan")));
    for (int oblast = 2; oblast < 2 + OBLASTS; oblast++) {
      String code = String.format(Locale.ROOT, "KG%02d", oblast);
      areas.add(new CodeMetadata(code, "KG", Text.same("Oblast " + oblast)));
      for (int raion = 1; raion <= RAIONS; raion++) {
        String below = code + String.format(Locale.ROOT, "%03d", raion);
        areas.add(new CodeMetadata(below, code, Text.same("Raion " + below)));
      }
    }
    return areas;
  }

  /** A total and codes below it. */
  private static List<CodeMetadata> codes(String letter, int number) {
    List<CodeMetadata> codes = new ArrayList<>();
    codes.add(new CodeMetadata("_T", null, Text.same("Total")));
    for (int at = 1; at < number; at++) {
      codes.add(new CodeMetadata(letter + at, "_T", Text.same(letter + at)));
    }
    return codes;
  }
}

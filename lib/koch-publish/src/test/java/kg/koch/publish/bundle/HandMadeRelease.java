package kg.koch.publish.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;
import kg.koch.publish.bundle.TableMetadata.Method;
import kg.koch.publish.bundle.TableMetadata.Protection;
import kg.koch.publish.bundle.TableMetadata.Source;
import kg.koch.publish.bundle.TableMetadata.Term;
import kg.koch.terms.FigureInterval;

/**
 * A small made-up release for tests: table C2 by year, area, sex and country of departure, with two
 * hidden cells. For tests only: it signs tables no protection step has seen, with a key everybody
 * knows.
 */
public final class HandMadeRelease {

  private HandMadeRelease() {}

  /** The first test vector of RFC 8032, section 7.1: a key pair that keeps nothing secret. */
  public static SigningKey key() {
    return SigningKey.ofSecret(
        HexFormat.of()
            .parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
  }

  /** The second vector of the same section: somebody else. */
  public static SigningKey otherKey() {
    return SigningKey.ofSecret(
        HexFormat.of()
            .parseHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
  }

  /** Writes the release below the folder and returns its own folder. */
  public static Path write(Path releases, TableFiles files) {
    return write(releases, files, key(), content("2026-01-01"), table(0));
  }

  /** Writes an earlier release, a year before, in which one cell had another value. */
  public static Path writeEarlier(Path releases, TableFiles files) {
    return write(releases, files, key(), content("2025-01-01"), table(7));
  }

  /** Writes a release of any tables. */
  public static Path write(
      Path releases,
      TableFiles files,
      SigningKey key,
      ReleaseContent content,
      PublishedTable... tables) {
    Map<String, PublishedTable> byId =
        List.of(tables).stream().collect(Collectors.toMap(PublishedTable::id, one -> one));
    try {
      return new BundleFiles(files, key).write(releases, releases, content, byId);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * The cells: 2023 and 2024, country and two regions, both sexes; Kazakhstan is hidden for women.
   */
  public static PublishedTable table(int less) {
    PublishedTableBuilder table = PublishedTable.builder("C2", metadata("2026-01-01").axes());
    for (int year = 0; year < 2; year++) {
      for (int area = 0; area < 3; area++) {
        for (int sex = 0; sex < 3; sex++) {
          for (int partner = 0; partner < 3; partner++) {
            boolean hidden = year == 1 && area == 1 && sex == 1 && partner > 0;
            double value =
                (area == 0 ? 300 : 150) / (sex == 0 ? 1.0 : 2.0) + 10 * year - less * year;
            if (hidden) {
              table.hidden(year, area, sex, partner);
            } else {
              table.shown(value - partner, year, area, sex, partner);
            }
          }
        }
      }
    }
    return table.build();
  }

  /** The same with limits twenty to either side of each value. */
  public static PublishedTable tableWithIntervals() {
    PublishedTable table = table(0);
    PublishedTableBuilder copy = PublishedTable.builder("C2", table.dimensions());
    for (int row = 0; row < table.rows(); row++) {
      int at = row;
      int[] positions =
          IntStream.range(0, table.dimensions().size())
              .map(axis -> table.position(at, axis))
              .toArray();
      double value = table.value(row).orElse(Double.NaN);
      copy.add(
          positions,
          value,
          table.observationStatus(row),
          table.confidentialityStatus(row),
          Double.isNaN(value) ? null : new FigureInterval(value - 20, value + 20));
    }
    return copy.build();
  }

  /** Writes a release with limits. */
  public static Path writeWithIntervals(Path releases, TableFiles files) {
    return write(releases, files, key(), content("2026-01-01"), tableWithIntervals());
  }

  public static ReleaseContent content(String vintage) {
    return new ReleaseContent(
        new Text("Миграция", "Миграция", "Migration"),
        vintage,
        new Text("Ойдон чыгарылган маалымат", "Вымышленные данные", "Made-up data"),
        "0.1.0",
        List.of(metadata(vintage)),
        lineage(),
        quality(),
        references());
  }

  /** The same with a file of records that researchers may ask for. */
  public static ReleaseContent contentWithMicrodata(String vintage) {
    ReleaseContent like = content(vintage);
    return new ReleaseContent(
        like.title(),
        vintage,
        like.demonstrationLabel(),
        like.codeVersion(),
        like.tables(),
        like.lineage(),
        like.quality(),
        like.references(),
        new Microdata(List.of(recordsOfTravellers())));
  }

  private static Microdata.Entry recordsOfTravellers() {
    return new Microdata.Entry(
        "travellers",
        "1.0",
        new Text("Өтүүлөрдүн файлы", "Файл пересечений", "File of crossings"),
        new Text("Анонимдүү өтүүлөр", "Анонимные пересечения", "Anonymised crossings"),
        new Text("Өткөндөр", "Пересекавшие", "Those who crossed"),
        "2024",
        "LICENSED",
        5,
        metadata("2026-01-01").sources().get(0),
        List.of(
            new Microdata.Variable(
                "sex",
                new Text("Жынысы", "Пол", "Sex"),
                "CODE",
                null,
                List.of(
                    new Term("F", new Text("Аялдар", "Женщины", "Women")),
                    new Term("M", new Text("Эркектер", "Мужчины", "Men")))),
            new Microdata.Variable(
                "age",
                new Text("Курагы", "Возраст", "Age"),
                "INTEGER",
                new Text("Топтор менен", "По группам", "In groups"),
                List.of())),
        List.of(new Text("Эч кимди тааныба", "Никого не узнавать", "Recognise nobody")),
        "microdata@example.org");
  }

  public static TableMetadata metadata(String vintage) {
    return new TableMetadata(
        "C2",
        "1.0",
        new Text("12 айга кеткендер", "Выехавшие на 12 месяцев", "Emigrants for 12 months"),
        new Text("Кеткен адамдар", "Люди, выехавшие из страны", "People who left the country"),
        new Term("PERSONS", new Text("адам", "человек", "persons")),
        "YEAR",
        List.of(
            axis("TIME_PERIOD", "periods", new Text("Мезгил", "Период", "Period"), "2023", "2024"),
            areas(),
            sexes(),
            partners()),
        List.of(
            part("TIME_PERIOD", "REF_AREA", "SEX"),
            part("TIME_PERIOD", "REF_AREA", "SEX", "PARTNER")),
        "2023/2024",
        new Term(
            "usual-resident-12m",
            new Text("Кадимки жашоочулар", "Обычно проживающие", "Usual residents")),
        "2024-01-01",
        vintage,
        new Term("register", new Text("реестр", "регистр", "register")),
        List.of(
            new Source(
                "border-crossings",
                new Text("Чек арадан өтүүлөр", "Пересечения границы", "Border crossings"),
                new Text("Чек ара кызматы", "Пограничная служба", "Border Service"))),
        List.of(new Method("residence-rule", "0.1.0"), new Method("cell-key", "0.1.0")),
        new Protection(
            "THRESHOLD_AND_CELL_KEY",
            new TreeMap<>(Map.of("threshold", "5", "noise-variance", "2")),
            4,
            new Text("Адамдарды коргоо", "Защита людей", "To protect people")),
        new Term("A", new Text("кадимки", "обычное", "normal")));
  }

  private static TablePart part(String... dimensions) {
    return new TablePart(
        List.of(dimensions).stream()
            .map(dimension -> new TablePart.Axis(dimension, null, List.of()))
            .toList());
  }

  private static DimensionMetadata axis(String id, String codeList, Text label, String... codes) {
    return new DimensionMetadata(
        id,
        codeList,
        label,
        List.of(codes).stream()
            .map(code -> new CodeMetadata(code, null, Text.same(code)))
            .toList());
  }

  private static DimensionMetadata areas() {
    return new DimensionMetadata(
        "REF_AREA",
        "areas",
        new Text("Аймак", "Территория", "Area"),
        List.of(
            new CodeMetadata("KG", null, new Text("Кыргызстан", "Кыргызстан", "Kyrgyzstan")),
            new CodeMetadata("KG05", "KG", new Text("Баткен", "Баткен", "Batken")),
            new CodeMetadata("KG06", "KG", new Text("Ош, облусу", "Ош, область", "Osh, region"))));
  }

  private static DimensionMetadata sexes() {
    return new DimensionMetadata(
        "SEX",
        "sexes",
        new Text("Жынысы", "Пол", "Sex"),
        List.of(
            new CodeMetadata("_T", null, new Text("Баары", "Все", "Total")),
            new CodeMetadata("F", "_T", new Text("Аялдар", "Женщины", "Women")),
            new CodeMetadata("M", "_T", new Text("Эркектер", "Мужчины", "Men"))));
  }

  private static DimensionMetadata partners() {
    return new DimensionMetadata(
        "PARTNER",
        "partners",
        new Text("Өлкө", "Страна", "Country"),
        List.of(
            new CodeMetadata("_T", null, new Text("Баары", "Все", "Total")),
            new CodeMetadata("RUS", "_T", new Text("Россия", "Россия", "Russia")),
            new CodeMetadata("KAZ", "_T", new Text("Казакстан", "Казахстан", "Kazakhstan"))));
  }

  private static Lineage lineage() {
    SortedMap<String, Long> findings = new TreeMap<>(Map.of("pin-structure", 12L));
    return new Lineage(
        List.of(
            step("collect", "0000000000000001", List.of(), Map.of("received", 1000L)),
            step(
                "check", "0000000000000002", List.of("0000000000000001"), Map.of("accepted", 988L)),
            step("publish", "0000000000000003", List.of("0000000000000002"), Map.of("tables", 1L))),
        List.of(
            new Lineage.Delivery(
                "0000000000000001",
                "border-crossings",
                "2024-03",
                1,
                "2024-03.csv",
                "ab".repeat(32),
                1000,
                988,
                12,
                Lineage.Verdict.ACCEPTED,
                findings)),
        new TreeMap<>(
            Map.of("pin-structure", new Text("ЖИНди оңдоңуз", "Исправьте ПИН", "Correct the PIN"))),
        new TreeMap<>(Map.of("no-such-person", 3L)));
  }

  private static Lineage.Step step(
      String stage, String id, List<String> inputs, Map<String, Long> counts) {
    return new Lineage.Step(
        stage, id, "0.1.0", inputs, new TreeMap<>(Map.of("rule", "12of16")), new TreeMap<>(counts));
  }

  private static Quality quality() {
    return new Quality(
            List.of(
                new Quality.SourceQuality(
                    "border-crossings",
                    1000,
                    988,
                    0.012,
                    new TreeMap<>(Map.of("no-such-person", 0.003)))),
            List.of(new Quality.TableQuality("C2", 54, 2, 2 / 54.0, null)),
            List.of(new Quality.TruthError("C2", "emigration-2024", 310, 312, -2 / 312.0)))
        .with(coverage());
  }

  private static References references() {
    return new References(
        List.of(
            new ReferenceFigure(
                "C2",
                new TreeMap<>(
                    Map.of("TIME_PERIOD", "2024", "REF_AREA", "KG", "SEX", "_T", "PARTNER", "_T")),
                450,
                "departures for permanent residence, registered",
                "A made-up yearbook, 2025",
                "https://example.org/yearbook")));
  }

  private static Coverage coverage() {
    Text border = new Text("Чек ара", "Граница", "Border");
    Text bank = new Text("Банк", "Банк", "Bank");
    return new Coverage(
        List.of(
            new Coverage.Supplier(
                "border-crossings", border, border, border, "MONTH", 12, "2024-12"),
            new Coverage.Supplier("remittances", bank, bank, bank, "MONTH", 0, null)),
        List.of(
            new Coverage.TableCoverage("C2", border, "PUBLISHED", List.of("border-crossings")),
            new Coverage.TableCoverage("J1", bank, "SOURCES_WAIT", List.of("remittances")),
            new Coverage.TableCoverage("J2", bank, "NO_SOURCE", List.of())));
  }
}

package kg.koch.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import kg.koch.app.reconcile.MirrorTables;
import kg.koch.app.reconcile.NamedFigure;
import kg.koch.app.reconcile.SignedReleases;
import kg.koch.app.reconcile.WaterfallText;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableOutput;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.explain.CellAddress;
import kg.koch.publish.reconcile.PublishedBridge;
import kg.koch.publish.reconcile.ReleaseBridges;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes the difference of two figures apart into parts that add up to it. */
@Command(
    name = "reconcile",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Takes the difference of two figures of one phenomenon apart into named parts (definition,"
          + " coverage, timing, linkage, imputation, territory, revision, protection) that add up to"
          + " it exactly; what cannot be explained is shown as such. Prints a waterfall: kind, part,"
          + " amount, running total, bar.",
      "",
      "Three ways:",
      "  --data DIR --figure registered-departures --with C2:un12 --year 2024 [--area KG05]",
      "      two figures of a release: registered departures and departures under a definition, or"
          + " two definitions of one table (C2:un12 with C2:12of16).",
      "  --releases A B --table C2 [--where TIME_PERIOD=2024,DEFINITION=un12]",
      "      one figure in two releases, named by their folders, or by name with --data DIR.",
      "  --own FILE --partner FILE",
      "      the own figure of a corridor and the partner country's. PARTNER has the columns year,"
          + " value, threshold_months and, if there, flow (there: from here to the partner, the"
          + " default; back), lag_days (recorded so many days after the border), term_months (taken"
          + " off the register so long after, gone or not), source. OWN has stays: from_day, to_day"
          + " (empty: goes on), country, as in stays.parquet; or counts: year, threshold_months,"
          + " value and, if there, flow. All are held in memory. Stays are not changes of residence:"
          + " stays.parquet also holds visitors at home (leave them out with --persons) and people"
          + " who live abroad and were here for a while.",
      "",
      "Writes with --out the columns bridge, step, kind, part, label, amount, running_total.",
      ""
    })
final class ReconcileCommand implements Callable<Integer> {

  private static final String HOME = "KGZ";

  /** What to lay side by side. */
  private static final class Pair {

    @ArgGroup(exclusive = false)
    private @Nullable Figures figures;

    @ArgGroup(exclusive = false)
    private @Nullable Vintages vintages;

    @ArgGroup(exclusive = false)
    private @Nullable Mirror mirror;
  }

  private static final class Figures {

    @Option(
        names = "--figure",
        required = true,
        paramLabel = "FIGURE",
        description = "registered-departures, or TABLE:DEFINITION such as C2:un12.")
    private String figure = "";

    @Option(
        names = "--with",
        required = true,
        paramLabel = "FIGURE",
        description = "The figure to compare it with, likewise.")
    private String with = "";

    @Option(names = "--year", required = true, paramLabel = "YEAR", description = "Such as 2024.")
    private String year = "";

    @Option(
        names = "--area",
        paramLabel = "CODE",
        description = "Such as KG05 (default: the country).")
    private @Nullable String area;

    @Option(
        names = "--release",
        paramLabel = "ID",
        description = "Which release (default: the newest).")
    private @Nullable String release;
  }

  private static final class Vintages {

    @Option(
        names = "--releases",
        required = true,
        arity = "2",
        paramLabel = "RELEASE",
        description = "Two releases, the earlier first.")
    private List<String> releases = List.of();

    @Option(names = "--table", required = true, paramLabel = "ID", description = "Such as C2.")
    private String table = "";
  }

  private static final class Mirror {

    @Option(
        names = "--own",
        required = true,
        paramLabel = "FILE",
        description = "Own stays or counts, .csv or .parquet.")
    private Path own = Path.of("");

    @Option(
        names = "--partner",
        required = true,
        paramLabel = "FILE",
        description = "The partner's figures.")
    private Path partner = Path.of("");

    @Option(
        names = "--country",
        defaultValue = "RUS",
        paramLabel = "CODE",
        description = "The partner in own stays (default: ${DEFAULT-VALUE}).")
    private String country = "RUS";

    @Option(
        names = "--own-months",
        defaultValue = "12",
        paramLabel = "MONTHS",
        description = "Threshold of the own figure (default: ${DEFAULT-VALUE}).")
    private int ownMonths = 12;

    @Option(
        names = "--observed-until",
        paramLabel = "DATE",
        description = "First day own stays are not observed; needed beside stays.")
    private @Nullable LocalDate observedUntil;

    @Option(
        names = "--persons",
        paramLabel = "FILE",
        description = "Only stays of its citizens of KGZ: person, citizenship, as persons.parquet.")
    private @Nullable Path persons;
  }

  @ArgGroup(multiplicity = "1")
  private Pair pair = new Pair();

  @Option(names = "--data", paramLabel = "DIR", description = "Data folder with releases.")
  private @Nullable Path data;

  @Option(
      names = "--trust",
      paramLabel = "FILE",
      description = "The publisher's key (default: trusted.pub beside the releases).")
  private @Nullable Path trust;

  @Option(
      names = "--where",
      defaultValue = "",
      paramLabel = "CODES",
      description =
          "Other dimensions of the cell, such as \"SEX=F,PARTNER=RUS\"; those not named stand at"
              + " their total.")
  private String where = "";

  @Option(names = "--language", defaultValue = "EN", description = "ky, ru or en (default: en).")
  private Language language = Language.EN;

  @Option(names = "--out", paramLabel = "FILE", description = "The steps as CSV.")
  private @Nullable Path out;

  @Spec private CommandSpec spec = CommandSpec.create();

  ReconcileCommand() {}

  @Override
  public Integer call() throws IOException {
    Map<String, PublishedBridge> bridges = OptionRefusal.of(spec, this::bridges);
    WaterfallText text = new WaterfallText(language);
    PrintWriter standard = spec.commandLine().getOut();
    bridges.forEach((name, bridge) -> standard.println(text.of(name, bridge)));
    standard.flush();
    if (out != null) {
      TableOutput rows = WaterfallText.rows();
      bridges.forEach((name, bridge) -> text.addTo(rows, name, bridge));
      rows.write(out);
    }
    return 0;
  }

  private Map<String, PublishedBridge> bridges() {
    if (pair.figures != null) {
      return figures(pair.figures);
    }
    if (pair.vintages != null) {
      return vintages(pair.vintages);
    }
    return pair.mirror == null ? Map.of() : mirror(pair.mirror);
  }

  private Map<String, PublishedBridge> figures(Figures asked) {
    if (data == null) {
      throw new IllegalArgumentException("Expected --data DIR beside --figure; got none");
    }
    NamedFigure first = NamedFigure.parse(asked.figure);
    NamedFigure second = NamedFigure.parse(asked.with);
    SignedReleases releases = new SignedReleases(data, trust);
    Release release = asked.release == null ? releases.newest() : releases.named(asked.release);
    Map<String, String> cell = new TreeMap<>(CellAddress.parse(where).codes());
    cell.put("TIME_PERIOD", asked.year);
    if (asked.area != null) {
      cell.put("REF_AREA", asked.area);
    }
    String name =
        "%s and %s, %s, release %s".formatted(first, second, describe(cell), release.id());
    return Map.of(name, first.to(second, release, new CellAddress(cell)));
  }

  private Map<String, PublishedBridge> vintages(Vintages asked) {
    if (asked.releases.size() != 2) {
      throw new IllegalArgumentException("Expected two releases; got " + asked.releases.size());
    }
    SignedReleases releases = new SignedReleases(data, trust);
    Release before = releases.named(asked.releases.get(0));
    Release after = releases.named(asked.releases.get(1));
    CellAddress cell = CellAddress.parse(where);
    String name =
        "%s in releases %s and %s, %s"
            .formatted(asked.table, before.id(), after.id(), describe(cell.codes()));
    return Map.of(name, ReleaseBridges.of(before, after, asked.table, cell));
  }

  private static String describe(Map<String, String> codes) {
    return codes.isEmpty() ? "totals" : String.join(", ", new TreeMap<>(codes).values());
  }

  private static Map<String, PublishedBridge> mirror(Mirror asked) {
    TableFile partner = TableFile.read(asked.partner, "year", "value", "threshold_months");
    TableFile own = TableFile.read(asked.own);
    if (!own.has("from_day")) {
      own = TableFile.read(asked.own, "year", "value", "threshold_months");
    }
    Set<String> citizens =
        asked.persons == null
            ? null
            : MirrorTables.citizens(TableFile.read(asked.persons, "person", "citizenship"), HOME);
    MirrorTables tables =
        new MirrorTables(own, asked.country, asked.ownMonths, asked.observedUntil, citizens);
    return new LinkedHashMap<>(tables.bridges(partner));
  }
}

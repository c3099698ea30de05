package kg.koch.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import kg.koch.app.chain.Chain;
import kg.koch.app.chain.CountryFolder;
import kg.koch.app.chain.KeyFolder;
import kg.koch.app.chain.PrintedProgress;
import kg.koch.app.measure.handover.ProvisionalFigures;
import kg.koch.app.tabular.TableOutput;
import kg.koch.engine.ledger.DataFolder;
import kg.koch.measure.provisional.RevisionReport;
import kg.koch.terms.BadInputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How good provisional figures are, over all past vintages of a data folder. */
@Command(
    name = "provisional",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes the provisional figures of every past vintage of a data folder as they would have been"
          + " made then, and compares them with the final ones: long-term departures and arrivals"
          + " of citizens by month. Nothing is published and no table is changed.",
      "",
      "Writes by definition, flow (departures, arrivals, all), method (model,"
          + " propensity-same-quarter, propensity-last-final-year) and lag (whole months between"
          + " reference month and vintage): months compared; mean_final figure;"
          + " mean_revision and mean_absolute_revision, final minus provisional, in persons;"
          + " absolute_percent, the mean absolute revision in per cent of the mean final figure;"
          + " brier score over undecided crossings; intervals judged, over the latest 60 months"
          + " that can be; covered_percent of them; width_percent, their mean width in per cent of"
          + " the final figure.",
      ""
    })
final class ProvisionalCommand implements Callable<Integer> {

  private static final List<String> KNOWN = List.of("12of16", "un12", "most-of-year");

  @Mixin private CatalogOption catalog = new CatalogOption();

  @Option(names = "--data", required = true, paramLabel = "DIR", description = "Data folder.")
  private Path data = Path.of("");

  @Option(
      names = "--definition",
      paramLabel = "CODE",
      description = "12of16, un12 or most-of-year; repeatable (default: all three).")
  private List<String> definitions = KNOWN;

  @Mixin private OutOption out = new OutOption();

  @Option(
      names = "--calibration",
      paramLabel = "FILE",
      description =
          "CSV to write: definition, method, tenth (of the expected share), crossings, expected and"
              + " observed share of them that became migrations.")
  private @Nullable Path calibration;

  @Option(
      names = "--threads",
      description = "Threads; the result does not depend on it (${DEFAULT-VALUE}).")
  private int threads = Math.min(8, Runtime.getRuntime().availableProcessors());

  @Spec private CommandSpec spec = CommandSpec.create();

  ProvisionalCommand() {}

  @Override
  public Integer call() throws IOException {
    check();
    try (DataFolder held = DataFolder.hold(data)) {
      CountryFolder folder = new CountryFolder(held.root());
      KeyFolder keys = KeyFolder.open(folder.keys(), new SecureRandom());
      Chain chain =
          new Chain(
              folder,
              catalog.read(),
              keys,
              threads,
              new PrintedProgress(spec.commandLine().getErr()));
      write(chain.provisional(definitions));
    }
    return 0;
  }

  private void check() {
    for (String definition : definitions) {
      if (!KNOWN.contains(definition)) {
        throw new ParameterException(
            spec.commandLine(),
            "--definition: expected one of %s; got %s".formatted(KNOWN, definition));
      }
    }
    if (threads < 1) {
      throw new ParameterException(
          spec.commandLine(), "--threads: expected one or more; got " + threads);
    }
    if (!Files.isDirectory(data.resolve("1-collected"))) {
      throw new BadInputException(
          BadInputException.Place.file(data.toString()),
          "a data folder with deliveries",
          "none",
          "Name one that ./koch demo or ./koch serve has filled.");
    }
  }

  private void write(ProvisionalFigures figures) throws IOException {
    TableOutput rows =
        new TableOutput(
            "definition",
            "flow",
            "method",
            "lag",
            "months",
            "mean_final",
            "mean_revision",
            "mean_absolute_revision",
            "absolute_percent",
            "brier",
            "intervals",
            "covered_percent",
            "width_percent");
    TableOutput tenths =
        new TableOutput("definition", "method", "tenth", "crossings", "expected", "observed");
    for (RevisionReport report : figures.reports()) {
      String definition = report.definition().code();
      report.rows().forEach(row -> add(rows, definition, row));
      report
          .tenths()
          .forEach(
              one ->
                  tenths.row(
                      definition,
                      one.method().code(),
                      one.tenth(),
                      one.crossings(),
                      rounded(one.expected()),
                      rounded(one.observed())));
    }
    out.write(rows);
    if (calibration != null) {
      tenths.write(calibration);
    }
  }

  private static void add(TableOutput rows, String definition, RevisionReport.Row row) {
    boolean judged = row.intervals() > 0;
    rows.row(
        definition,
        row.flow(),
        row.method().code(),
        row.lag(),
        row.months(),
        rounded(row.meanFinal()),
        rounded(row.meanRevision()),
        rounded(row.meanAbsoluteRevision()),
        rounded(100 * row.meanAbsoluteRevision() / Math.max(1, row.meanFinal())),
        rounded(row.brier()),
        row.intervals(),
        judged ? (Double) rounded(100.0 * row.covered() / row.intervals()) : null,
        judged ? (Double) rounded(100 * row.meanWidth()) : null);
  }

  /** Four decimals are more than these figures are worth. */
  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}

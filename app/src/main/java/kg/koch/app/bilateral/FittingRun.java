package kg.koch.app.bilateral;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kg.koch.app.tabular.MethodRefusal;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableOutput;
import kg.koch.measure.proportional.ConditionalMaximisation;
import kg.koch.measure.proportional.Convergence;
import kg.koch.measure.proportional.Crosstab;
import kg.koch.measure.proportional.Dimension;
import kg.koch.measure.proportional.MultiplicativeComponents;
import kg.koch.measure.proportional.NetFitting;
import kg.koch.measure.proportional.ProportionalFitting;
import org.jspecify.annotations.Nullable;

/** Reads seed and totals, fits, and lays the result out for writing. */
public final class FittingRun {

  private static final String ORIGIN = "orig";
  private static final String DESTINATION = "dest";
  private static final String AGREE =
      "Make the totals agree, or name the pairs that people may move between in the seed.";

  private final @Nullable TableFile seedFile;
  private final List<TableFile> marginFiles;
  private final @Nullable TableFile netFile;
  private final Convergence convergence;

  /**
   * @param iterations rounds before no convergence is said
   */
  public FittingRun(FittingFiles files, int iterations) {
    Path seed = files.seed();
    Path net = files.net();
    seedFile = seed == null ? null : TableFile.read(seed, "seed");
    marginFiles = files.margins().stream().map(file -> TableFile.read(file, "total")).toList();
    netFile = net == null ? null : TableFile.read(net, "place", "net");
    convergence = new Convergence(Convergence.STANDARD.tolerance(), iterations);
  }

  /**
   * A fitted table and, where the method has them, the factors that made it.
   *
   * @param table a row a cell
   * @param factors a row a factor; null when the method gives none
   */
  public record Outcome(TableOutput table, @Nullable TableOutput factors) {}

  /** Proportional fitting of the dimensions named that the files have. */
  public Outcome proportional(List<String> names) {
    List<Dimension> dimensions = dimensions(names);
    Crosstab seed = seed(dimensions);
    List<Crosstab> margins = marginFiles.stream().map(file -> margin(file, dimensions)).toList();
    Crosstab fitted =
        MethodRefusal.in(
            allFiles(), AGREE, () -> ProportionalFitting.fit(seed, margins, convergence));
    return new Outcome(table(fitted), null);
  }

  /** Conditional maximisation: the first two margins are one dimension each. */
  public Outcome conditional(List<String> names) {
    List<Dimension> dimensions = dimensions(names);
    Crosstab seed = seed(dimensions);
    Crosstab rows = margin(marginFiles.get(0), dimensions);
    Crosstab columns = margin(marginFiles.get(1), dimensions);
    ConditionalMaximisation.Fit fit =
        MethodRefusal.in(
            allFiles(), AGREE, () -> ConditionalMaximisation.fit(seed, rows, columns, convergence));
    TableOutput factors = new TableOutput("dimension", "category", "factor");
    addFactors(factors, fit.first());
    addFactors(factors, fit.second());
    return new Outcome(table(fit.table()), factors);
  }

  private static void addFactors(TableOutput out, Crosstab factors) {
    Dimension dimension = factors.dimensions().get(0);
    for (int at = 0; at < dimension.size(); at++) {
      out.row(dimension.name(), dimension.categories().get(at), factors.value(at));
    }
  }

  /** Net totals; total null leaves the size of the flows to them. */
  public Outcome net(@Nullable Double total) {
    TableFile seeds = required(seedFile);
    TableFile nets = required(netFile);
    List<String> places = Cells.categories(List.of(seeds), ORIGIN, DESTINATION);
    List<Dimension> dimensions =
        List.of(new Dimension(ORIGIN, places), new Dimension(DESTINATION, places));
    Crosstab seed = seed(dimensions);
    double[] net =
        new Cells(nets, List.of(new Dimension("place", places)))
            .complete(row -> row.number("net"))
            .values();
    NetFitting.Fit fit =
        MethodRefusal.in(
            allFiles(),
            AGREE,
            () ->
                total == null
                    ? NetFitting.fit(seed, net, convergence)
                    : NetFitting.fit(seed, net, total, convergence));
    TableOutput factors = new TableOutput("dimension", "category", "factor");
    addFactors(factors, new Crosstab(List.of(new Dimension("place", places)), fit.factors()));
    return new Outcome(table(fit.table()), factors.row("scale", null, fit.scale()));
  }

  /** The components of the seed; empty orig or dest stands for all of them. */
  public Outcome components() {
    TableFile seeds = required(seedFile);
    List<Dimension> dimensions =
        List.of(
            new Dimension(ORIGIN, Cells.categories(List.of(seeds), ORIGIN)),
            new Dimension(DESTINATION, Cells.categories(List.of(seeds), DESTINATION)));
    Crosstab flows = seed(dimensions);
    MultiplicativeComponents parts =
        MethodRefusal.in(
            seeds,
            "",
            "Leave places without flows out, or correct the flow.",
            () -> MultiplicativeComponents.of(flows));
    TableOutput out = new TableOutput(ORIGIN, DESTINATION, "component");
    out.row(null, null, parts.total());
    for (int at = 0; at < parts.origins().cells(); at++) {
      out.row(dimensions.get(0).categories().get(at), null, parts.origins().value(at));
    }
    for (int at = 0; at < parts.destinations().cells(); at++) {
      out.row(null, dimensions.get(1).categories().get(at), parts.destinations().value(at));
    }
    for (int cell = 0; cell < parts.interactions().cells(); cell++) {
      List<String> pair = parts.interactions().categories(cell);
      out.row(pair.get(0), pair.get(1), parts.interactions().value(cell));
    }
    return new Outcome(out, null);
  }

  private List<Dimension> dimensions(List<String> names) {
    Collection<TableFile> files = seedFile == null ? marginFiles : List.of(seedFile);
    List<Dimension> dimensions = new ArrayList<>();
    for (String name : names) {
      if (files.stream().anyMatch(file -> file.has(name))) {
        dimensions.add(new Dimension(name, Cells.categories(files, name)));
      }
    }
    if (dimensions.isEmpty()) {
      TableFile first = seedFile == null ? marginFiles.get(0) : seedFile;
      throw first.fault(
          "one or more of the columns " + String.join(", ", names),
          "the columns " + String.join(", ", first.columns()),
          "Name the dimensions with --dimensions, or rename the columns.");
    }
    return dimensions;
  }

  private Crosstab seed(List<Dimension> dimensions) {
    return seedFile == null
        ? MethodRefusal.in(
            marginFiles.get(0), "", "Fit a smaller table.", () -> Crosstab.filled(dimensions, 1))
        : new Cells(seedFile, dimensions).orZero(row -> row.notNegative("seed"));
  }

  private static Crosstab margin(TableFile file, List<Dimension> dimensions) {
    List<Dimension> own =
        dimensions.stream().filter(dimension -> file.has(dimension.name())).toList();
    if (own.isEmpty()) {
      throw file.fault(
          "a column for one dimension of the table or more",
          "the columns " + String.join(", ", file.columns()),
          "Name the column as the seed does.");
    }
    return new Cells(file, own).complete(row -> row.notNegative("total"));
  }

  private static TableFile required(@Nullable TableFile file) {
    if (file == null) {
      throw new IllegalStateException("a file that the command checks to be there");
    }
    return file;
  }

  private List<TableFile> allFiles() {
    List<TableFile> files = new ArrayList<>(marginFiles);
    if (netFile != null) {
      files.add(netFile);
    }
    if (seedFile != null) {
      files.add(seedFile);
    }
    return files;
  }

  private static TableOutput table(Crosstab fitted) {
    List<String> columns =
        new ArrayList<>(fitted.dimensions().stream().map(Dimension::name).toList());
    columns.add("flow");
    TableOutput out = new TableOutput(columns.toArray(String[]::new));
    for (int cell = 0; cell < fitted.cells(); cell++) {
      List<@Nullable Object> row = new ArrayList<>(fitted.categories(cell));
      row.add(fitted.value(cell));
      out.row(row.toArray());
    }
    return out;
  }
}

package kg.koch.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kg.koch.app.bilateral.FittingFiles;
import kg.koch.app.bilateral.FittingMethod;
import kg.koch.app.bilateral.FittingRun;
import kg.koch.app.bilateral.FittingRun.Outcome;
import kg.koch.app.tabular.TableOutput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tables fitted to totals, without the rest of the chain. */
@Command(
    name = "ipf",
    mixinStandardHelpOptions = true,
    description = {
      "Fits a table of flows to known totals (iterative proportional fitting and relatives).",
      "",
      "Methods: ipf, to the totals of any margins, in two, three or more dimensions; cm, the same"
          + " table by conditional maximisation, with its factors; net, to arrivals less departures"
          + " of each place and, with --total, to a grand total; components, the seed taken apart"
          + " into total, shares and interactions.",
      "",
      "Input, a row a cell: --seed has orig, dest, perhaps birth (the dimensions) and seed, 0 or"
          + " more; pairs without a row are 0 and stay 0. --rows, --columns and --margin have one"
          + " or more of the dimensions and total, 0 or more; a margin has a row for each of its"
          + " places, and margins must agree: nothing is scaled. --net has place and net.",
      "",
      "Output: the dimensions and flow, a row a cell. components gives orig, dest, component: both"
          + " empty for the total, one empty for the shares, both filled for the interactions."
          + " --factors gives dimension, category, factor.",
      ""
    })
final class IpfCommand implements Callable<Integer> {

  @Option(
      names = "--seed",
      paramLabel = "FILE",
      description =
          "Columns orig, dest [, birth], seed. Without it (ipf, cm) every cell of the margins is"
              + " 1.")
  private @Nullable Path seed;

  @Option(names = "--rows", paramLabel = "FILE", description = "Columns orig [, birth], total.")
  private @Nullable Path rows;

  @Option(names = "--columns", paramLabel = "FILE", description = "Columns dest [, birth], total.")
  private @Nullable Path columns;

  @Option(
      names = "--margin",
      paramLabel = "FILE",
      description = "A further margin: some of the dimensions, total. Repeatable.")
  private List<Path> margins = new ArrayList<>();

  @Option(
      names = "--net",
      paramLabel = "FILE",
      description = "Columns place, net (arrivals less departures).")
  private @Nullable Path net;

  @Option(
      names = "--total",
      paramLabel = "NUMBER",
      description = "Sum of all cells, those on the diagonal too (net only).")
  private @Nullable Double total;

  @Option(
      names = "--method",
      defaultValue = "ipf",
      paramLabel = "NAME",
      description = "ipf, cm, net or components (default: ${DEFAULT-VALUE}).")
  private FittingMethod method = FittingMethod.IPF;

  @Option(
      names = "--dimensions",
      split = ",",
      defaultValue = "orig,dest,birth",
      paramLabel = "NAMES",
      description = "Columns that may be dimensions, for ipf and cm (default: ${DEFAULT-VALUE}).")
  private List<String> dimensions = List.of();

  @Option(
      names = "--iterations",
      defaultValue = "50000",
      paramLabel = "N",
      description = "Rounds before no convergence is said (default: ${DEFAULT-VALUE}).")
  private int iterations;

  @Option(
      names = "--factors",
      paramLabel = "FILE",
      description = "Where to write the factors (cm and net).")
  private @Nullable Path factors;

  @Mixin private OutOption out = new OutOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    List<Path> given = new ArrayList<>();
    for (Path margin : new @Nullable Path[] {rows, columns}) {
      if (margin != null) {
        given.add(margin);
      }
    }
    given.addAll(margins);
    check(given);
    Outcome outcome = fit(new FittingRun(new FittingFiles(seed, given, net), iterations));
    out.write(outcome.table());
    TableOutput made = outcome.factors();
    if (factors != null && made != null) {
      made.write(factors);
    }
    return 0;
  }

  private Outcome fit(FittingRun run) {
    return switch (method) {
      case IPF -> run.proportional(dimensions);
      case CM -> run.conditional(dimensions);
      case NET -> run.net(total);
      case COMPONENTS -> run.components();
    };
  }

  private void check(List<Path> given) {
    if (iterations < 1) {
      throw wrong("--iterations 1 or more; got " + iterations);
    }
    switch (method) {
      case IPF -> require(!given.isEmpty(), "--rows, --columns or --margin");
      case CM ->
          require(
              rows != null && columns != null && given.size() == 2,
              "--rows and --columns, no --margin");
      case NET ->
          require(seed != null && net != null && given.isEmpty(), "--seed and --net, no margins");
      case COMPONENTS -> require(seed != null && given.isEmpty(), "--seed and no margins");
    }
    require(
        method == FittingMethod.NET || net == null && total == null,
        "--net and --total with --method net only");
    require(
        factors == null || method == FittingMethod.CM || method == FittingMethod.NET,
        "--factors with --method cm or net only");
  }

  private void require(boolean fulfilled, String what) {
    if (!fulfilled) {
      throw wrong(what);
    }
  }

  private ParameterException wrong(String what) {
    return new ParameterException(
        spec.commandLine(),
        "Expected, for --method %s, %s"
            .formatted(method.name().toLowerCase(java.util.Locale.ROOT), what));
  }
}

package kg.koch.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import kg.koch.app.disclosure.CountRules;
import kg.koch.app.disclosure.CountRules.Zeros;
import kg.koch.app.disclosure.SuppressionRun;
import kg.koch.protect.sensitivity.GroupDisclosure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Hides cells of a table of counts. */
@Command(
    name = "counts",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Hides small counts, and as few others as needed so that no small one can be calculated.",
      "",
      "Reads inner cells: categories without parts; several rows of one cell are added, cells"
          + " without a row are 0. Method suppress: Gaussian elimination, then an attack on the"
          + " result by linear programming, and both again until no sensitive cell is known to"
          + " somebody who knows how cells add up and, with --zeros published, that hidden inner"
          + " cells are not 0. Method optimal, for small tables: the cheapest pattern with which that"
          + " is so. The same cells in any order give the same table.",
      "",
      "Writes every cell of the crossed hierarchies: the dimensions, count, primary (1: small),"
          + " suppressed (1: hidden), published (the count, empty where hidden), because (codes of"
          + " the cell for whose sake it is hidden).",
      ""
    })
final class ProtectCountsCommand implements Callable<Integer> {

  /** How cells are protected. */
  enum Method {
    SUPPRESS,
    OPTIMAL
  }

  @Mixin private CellSourceOptions source = new CellSourceOptions();

  @Option(
      names = "--max-n",
      required = true,
      paramLabel = "N",
      description = "Counts from 1 to N are small; with --coalition it may be 0.")
  private long most;

  @Option(
      names = "--zeros",
      defaultValue = "published",
      paramLabel = "WHAT",
      description =
          "published; protected: 0 is small too; hideable: it is not, but may be hidden for the"
              + " sake of others (default: ${DEFAULT-VALUE}).")
  private Zeros zeros = Zeros.PUBLISHED;

  @Option(
      names = "--method",
      defaultValue = "suppress",
      paramLabel = "NAME",
      description = "suppress or optimal (default: ${DEFAULT-VALUE}).")
  private Method method = Method.SUPPRESS;

  @Option(
      names = "--coalition",
      paramLabel = "K",
      description =
          "Totals less one of their parts are small from 0 to K: so many who know of each other"
              + " would know that everybody else is in the part. 0: a total that sits in one cell.")
  private @Nullable Integer coalition;

  @Mixin private OptimumOptions optimum = new OptimumOptions();

  @Mixin private OutOption out = new OutOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    CountRules rules =
        OptionRefusal.of(
            spec,
            () ->
                new CountRules(
                    most, zeros, coalition == null ? null : new GroupDisclosure(coalition)));
    PrintWriter notes = spec.commandLine().getErr();
    SuppressionRun.Outcome outcome =
        new SuppressionRun(
                source.source(), rules, optimum.optimum(method == Method.OPTIMAL), notes::println)
            .run();
    out.write(outcome.table());
    if (outcome.disclosed() > 0) {
      notes.println(
          "Some small counts can be calculated still: hide categories, or join some, before this"
              + " table is published.");
    }
    notes.flush();
    return outcome.disclosed() > 0 ? 1 : 0;
  }
}

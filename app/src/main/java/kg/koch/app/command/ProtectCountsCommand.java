package kg.koch.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import kg.koch.app.disclosure.CellChoices;
import kg.koch.app.disclosure.CountRules;
import kg.koch.app.disclosure.CountRules.Zeros;
import kg.koch.app.disclosure.CountTable;
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
      "Hides small counts, and as few others as needed so that no small one can be calculated; or"
          + " rounds counts; or changes them by their cell keys.",
      "",
      "Reads inner cells: categories without parts; several rows of one cell are added, cells"
          + " without a row are 0. Method suppress: Gaussian elimination, then an attack on the"
          + " result by linear programming, and both again until no sensitive cell is known to"
          + " somebody who knows how cells add up and, with --zeros published, that hidden inner"
          + " cells are not 0. Method optimal, for small tables: the cheapest pattern with which that"
          + " is so. The same cells in any order give the same table.",
      "",
      "Writes every cell of the crossed hierarchies: the dimensions, count, primary (1: small,"
          + " or asked to be hidden),"
          + " suppressed (1: hidden), published (the count, empty where hidden), because (codes of"
          + " the cell for whose sake it is hidden).",
      "",
      "Method round: inner cells below the base that stand in a small published count become 0 or"
          + " the base, and all others are added up anew: they add up, and none published is from 1"
          + " to below the base. Method controlled: every count becomes a multiple of the base next"
          + " to it, and they add up; for small tables. Both write count, difference, published."
          + " Method cellkey: noise by cell keys; see ./koch protect cellkey.",
      "",
      "A list of tables (--tables), files beside it; further keys of a table: count, earlier,"
          + " publish, hide, use:",
      "",
      "  tables:",
      "    by-age:",
      "      cells: by-age.csv",
      "      hierarchies: {region: regions.csv, age: [ages.csv, broad-ages.csv]}",
      "    by-sex:",
      "      cells: by-sex.csv",
      "      hierarchies: {region: regions.csv, sex: sexes.csv}",
      "",
      "Cells with the same codes are the same cell, where the total of a dimension says as much as"
          + " no such dimension: these two share regions, and the total.",
      ""
    })
final class ProtectCountsCommand implements Callable<Integer> {

  /** How cells are protected. */
  enum Method {
    SUPPRESS,
    OPTIMAL,
    ROUND,
    CONTROLLED,
    CELLKEY
  }

  @Mixin private TableListOptions list = new TableListOptions();

  @Option(
      names = "--max-n",
      paramLabel = "N",
      description =
          "With suppress and optimal: counts from 1 to N are small; with --coalition it may be 0.")
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
      description = "suppress, optimal, round, controlled or cellkey (default: ${DEFAULT-VALUE}).")
  private Method method = Method.SUPPRESS;

  @Option(
      names = "--coalition",
      paramLabel = "K",
      description =
          "With suppress and optimal: totals less one of their parts are small from 0 to K: so many"
              + " who know of each other would know that everybody else is in the part. 0: a total"
              + " that sits in one cell.")
  private @Nullable Integer coalition;

  @Mixin private OptimumOptions optimum = new OptimumOptions();

  @Mixin private SuppressionOptions suppression = new SuppressionOptions();

  @Mixin private CountsMethodOptions others = new CountsMethodOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter notes = spec.commandLine().getErr();
    CellChoices choices =
        suppression.choices(method == Method.SUPPRESS, method == Method.OPTIMAL, coalition != null);
    int status =
        switch (method) {
          case SUPPRESS, OPTIMAL -> suppress(choices, notes);
          case ROUND, CONTROLLED -> {
            boolean isControlled = method == Method.CONTROLLED;
            list.write(
                others
                    .rounding(list.one().sourceOfOneGrouping(), isControlled, notes::println)
                    .run());
            yield 0;
          }
          case CELLKEY -> {
            list.write(others.cellKeys(list.one().sourceOfOneGrouping(), notes::println).run());
            yield 0;
          }
        };
    return status;
  }

  private int suppress(CellChoices choices, PrintWriter notes) throws IOException {
    CountRules rules =
        OptionRefusal.of(
            spec,
            () ->
                new CountRules(
                    most, zeros, coalition == null ? null : new GroupDisclosure(coalition)));
    if (method == Method.OPTIMAL) {
      list.one().sourceOfOneGrouping();
    }
    List<CountTable> tables = list.tables(choices);
    SuppressionRun.Outcome outcome =
        new SuppressionRun(tables, rules, optimum.optimum(method == Method.OPTIMAL), notes::println)
            .run();
    list.write(tables, outcome.tables());
    if (outcome.disclosed() > 0) {
      notes.println(
          "Some small counts can be calculated still: hide categories, or join some, before this"
              + " is published.");
    }
    return outcome.disclosed() > 0 ? 1 : 0;
  }
}

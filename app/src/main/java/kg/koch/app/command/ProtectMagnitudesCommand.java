package kg.koch.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import kg.koch.app.disclosure.MagnitudesRun;
import kg.koch.app.disclosure.Optimum;
import kg.koch.protect.sensitivity.SensitivityRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Hides cells of a table of sums. */
@Command(
    name = "magnitudes",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Hides cells that give a contributor's value away, and as few others as needed so that"
          + " nobody can calculate it more nearly than the rules allow.",
      "",
      "Reads contributions, such as money sent home by household or wages paid by employer. Name"
          + " one rule or more. Method suppress: Gaussian elimination, then an attack on the result"
          + " by linear programming, from outside and by each contributor who gives all of some"
          + " cells, and both again until every interval reaches the protection levels. Method"
          + " optimal, for small tables: the cheapest pattern with which that is so. The same rows"
          + " in any order give the same table.",
      "",
      "Writes every cell of the crossed hierarchies: the dimensions, value, contributors, primary"
          + " (1: sensitive), suppressed (1: hidden), published (the value, empty where hidden),"
          + " reason. Value, contributors and reason are for the office, not for publication.",
      ""
    })
final class ProtectMagnitudesCommand implements Callable<Integer> {

  /** How cells are protected. */
  enum Method {
    SUPPRESS,
    OPTIMAL
  }

  @Mixin private ContributionOptions source = new ContributionOptions();

  @Mixin private SensitivityOptions rules = new SensitivityOptions();

  @Option(
      names = "--method",
      defaultValue = "suppress",
      paramLabel = "NAME",
      description = "suppress or optimal (default: ${DEFAULT-VALUE}).")
  private Method method = Method.SUPPRESS;

  @Mixin private OptimumOptions optimum = new OptimumOptions();

  @Mixin private OutOption out = new OutOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    SensitivityRule rule = rules.rule();
    Optimum asked = optimum.optimum(method == Method.OPTIMAL);
    PrintWriter notes = spec.commandLine().getErr();
    MagnitudesRun.Outcome outcome =
        new MagnitudesRun(source.source(), rule, asked, notes::println).run();
    out.write(outcome.table());
    if (outcome.narrow() > 0) {
      notes.println(
          "Some cells can be calculated too nearly still: hide categories, or join some, before"
              + " this table is published.");
    }
    notes.flush();
    return outcome.narrow() > 0 ? 1 : 0;
  }
}

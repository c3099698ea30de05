package kg.koch.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kg.koch.app.disclosure.PrivateRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Counts with differential privacy. */
@Command(
    name = "private",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Counts with differential privacy: a bound on what anybody can learn of one person, whatever"
          + " else they know, for a price that a ledger keeps.",
      "",
      "Reads inner cells; nobody may be in two of them. Every cell is measured with exact discrete"
          + " Gaussian noise, then made to add up, without negative counts. What is asked again is"
          + " answered the same and costs nothing.",
      "",
      "Writes every cell of the crossed hierarchies: the dimensions, measured (with noise, does not"
          + " add up), published (adds up). Both may leave the house.",
      ""
    })
final class ProtectPrivateCommand implements Callable<Integer> {

  @Mixin private CellSourceOptions source = new CellSourceOptions();

  @Option(
      names = "--rho",
      required = true,
      paramLabel = "R",
      description =
          "Price of the question in zero-concentrated differential privacy, at most 9 digits after"
              + " the point; 0.1 is strict, 1 is loose.")
  private BigDecimal rho = BigDecimal.ONE;

  @Option(
      names = "--ledger",
      required = true,
      paramLabel = "FILE",
      description = "What was spent on these records; a question beyond the budget is refused.")
  private Path ledger = Path.of("");

  @Option(
      names = "--budget",
      paramLabel = "R",
      description = "The whole budget of a ledger that is not there yet.")
  private @Nullable BigDecimal budget;

  @Option(
      names = "--secret",
      required = true,
      paramLabel = "FILE",
      description = "Secret that noise is drawn with; made if the file is not there. Keep it.")
  private Path secret = Path.of("");

  @Mixin private OutOption out = new OutOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    require("--rho", rho);
    require("--budget", budget == null ? BigDecimal.ONE : budget);
    PrintWriter notes = spec.commandLine().getErr();
    out.write(
        new PrivateRun(source.sourceOfOneGrouping(), rho, ledger, budget, secret, notes::println)
            .run());
    notes.flush();
    return 0;
  }

  private void require(String option, BigDecimal value) {
    boolean isUsable = value.signum() > 0 && value.stripTrailingZeros().scale() <= 9;
    if (!isUsable || value.compareTo(BigDecimal.valueOf(1_000_000)) > 0) {
      throw new ParameterException(
          spec.commandLine(),
          option
              + ": expected a number above 0 with at most 9 digits after the point; got "
              + value);
    }
  }
}

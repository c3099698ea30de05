package kg.koch.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kg.koch.app.bilateral.FlowMethod;
import kg.koch.app.bilateral.FlowsRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Flows between countries from stocks by place of birth, without the rest of the chain. */
@Command(
    name = "flows",
    mixinStandardHelpOptions = true,
    description = {
      "Estimates flows between countries from two tables of stocks by place of birth (Abel and"
          + " Cohen 2019).",
      "",
      "Methods: drop-negative and reverse-negative, from differences of stocks; rates (Dennett: a"
          + " known --total shared out over the stocks abroad) and rates-rvr (Rogers and von"
          + " Rabenau: one transition matrix; may give flows below 0); accounting-open (Abel 2013:"
          + " birthplace totals that do not match leave to or enter from the place 'outside'),"
          + " accounting-closed (Abel and Sander 2014: the fewest moves that balance), independence"
          + " (closed, as many moves as chance would give: what migest gives without its stayer"
          + " assumption), pseudo-bayes (Azose and Raftery 2019: 0.87 closed, 0.13 independence).",
      "",
      "Input: --from-stocks has birth, dest (place of residence), stock_start, stock_end, in"
          + " persons; pairs without a row are 0; only those living where they were born may be"
          + " below 0. --vital has region, births, deaths of the period, a row for each place; used"
          + " by accounting, independence and pseudo-bayes. --seed has orig, dest, seed: how pairs"
          + " are weighed against one another; pairs without a row get no flow.",
      "",
      "Output: orig, dest, flow in persons, for accounting, independence and pseudo-bayes also"
          + " birth. There, rows whose orig is their dest are the persons who live in the same"
          + " place at both dates; they are no flow.",
      ""
    })
final class FlowsCommand implements Callable<Integer> {

  @Option(
      names = "--from-stocks",
      required = true,
      paramLabel = "FILE",
      description = "Columns birth, dest, stock_start, stock_end.")
  private Path stocks = Path.of("");

  @Option(
      names = "--vital",
      paramLabel = "FILE",
      description = "Columns region, births, deaths; without it none happened.")
  private @Nullable Path vital;

  @Option(
      names = "--method",
      required = true,
      converter = MethodName.class,
      paramLabel = "NAME",
      description =
          "drop-negative, reverse-negative, rates, rates-rvr, accounting-open, accounting-closed,"
              + " independence or pseudo-bayes.")
  private FlowMethod method = FlowMethod.ACCOUNTING_CLOSED;

  @Option(
      names = "--total",
      paramLabel = "NUMBER",
      description =
          "Flow of the whole system, for rates. Without it the sum of the absolute changes of the"
              + " populations.")
  private @Nullable Double total;

  @Option(
      names = "--weight",
      defaultValue = "0.87",
      paramLabel = "SHARE",
      description = "Weight of accounting-closed in pseudo-bayes (default: ${DEFAULT-VALUE}).")
  private double weight;

  @Option(
      names = "--seed",
      paramLabel = "FILE",
      description = "Columns orig, dest, seed; without it all pairs alike.")
  private @Nullable Path seed;

  @Option(
      names = "--sum-births",
      description = "One row a pair of places, whatever the place of birth.")
  private boolean sumBirths;

  @Option(names = "--leave-out-zeros", description = "No rows for flows of 0.")
  private boolean leaveOutZeros;

  @Mixin private OutOption out = new OutOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (!(weight >= 0 && weight <= 1)) {
      throw new ParameterException(
          spec.commandLine(), "Expected --weight between 0 and 1; got " + weight);
    }
    if (total != null && !(total >= 0 && total <= Double.MAX_VALUE)) {
      throw new ParameterException(spec.commandLine(), "Expected --total 0 or more; got " + total);
    }
    if (total != null && method != FlowMethod.RATES) {
      throw new ParameterException(
          spec.commandLine(), "Expected --total with --method rates only; got it with " + method);
    }
    FlowsRun run = new FlowsRun(stocks, vital, seed, spec.commandLine().getErr()::println);
    out.write(FlowsRun.rows(run.flows(method, total, weight), sumBirths, !leaveOutZeros));
    return 0;
  }

  /** Reads a method as the help writes it. */
  static final class MethodName implements ITypeConverter<FlowMethod> {
    @Override
    public FlowMethod convert(String name) {
      try {
        return FlowMethod.named(name);
      } catch (IllegalArgumentException unknown) {
        throw new TypeConversionException(String.valueOf(unknown.getMessage()));
      }
    }
  }
}

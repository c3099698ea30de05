package kg.koch.app.command;

import java.nio.file.Path;
import java.util.function.Consumer;
import kg.koch.app.disclosure.CellKeyCountsRun;
import kg.koch.app.disclosure.CellSource;
import kg.koch.app.disclosure.NoiseTableFile;
import kg.koch.app.disclosure.RoundingMethod;
import kg.koch.app.disclosure.RoundingRun;
import kg.koch.protect.cellkey.KeyRange;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What rounding and cell keys need to be told. */
final class CountsMethodOptions {

  @Option(
      names = "--base",
      paramLabel = "B",
      description = "With round or controlled: the base, 2 or more.")
  private @Nullable Integer base;

  @Option(
      names = "--totals-only",
      description = "With round: inner cells are not published, and need not be rounded.")
  private boolean totalsOnly;

  @Option(
      names = "--ptable",
      paramLabel = "FILE",
      description = "With cellkey: perturbation table, as ./koch protect ptable writes it.")
  private @Nullable Path ptable;

  @Option(
      names = "--key",
      paramLabel = "COLUMN",
      description = "With cellkey: column of sums of record keys (default: cell_key).")
  private String key = "cell_key";

  @Option(
      names = "--keys",
      defaultValue = "decimals",
      paramLabel = "WHICH",
      description =
          "With cellkey: decimals (below 1, 8 digits) or integers (below 2^32) (default:"
              + " ${DEFAULT-VALUE}).")
  private KeyRange keys = KeyRange.DECIMALS;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  RoundingRun rounding(CellSource source, boolean isControlled, Consumer<String> notes) {
    if (base == null) {
      throw missing("--base", "such as 3 or 5");
    }
    return new RoundingRun(source, new RoundingMethod(base, isControlled, totalsOnly), notes);
  }

  CellKeyCountsRun cellKeys(CellSource source, Consumer<String> notes) {
    if (ptable == null) {
      throw missing("--ptable", "a table that ./koch protect ptable makes");
    }
    return new CellKeyCountsRun(source, key, keys, NoiseTableFile.read(ptable), notes);
  }

  private ParameterException missing(String option, String expected) {
    return new ParameterException(
        command.commandLine(), option + ": expected " + expected + "; got nothing");
  }
}

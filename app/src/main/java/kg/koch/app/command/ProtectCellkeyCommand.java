package kg.koch.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kg.koch.app.disclosure.CellKeyRun;
import kg.koch.app.disclosure.NoiseTableFile;
import kg.koch.app.disclosure.RecordSource;
import kg.koch.protect.cellkey.KeyRange;
import kg.koch.protect.cellkey.NoiseTable;
import kg.koch.protect.cellkey.ValueNoise;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Counts records with keys, and changes the counts by the noise of their cell keys. */
@Command(
    name = "cellkey",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Counts records in every cell of crossed hierarchies and changes each count by noise that"
          + " depends on who is in it alone: the same people give the same figure, in whatever"
          + " table.",
      "",
      "Every record has a key, drawn once and kept with the record over the years: with new keys an"
          + " old and a new figure could be averaged. Keys are added as whole numbers; the sum picks"
          + " the noise from the perturbation table. Weights: the count without weights is changed,"
          + " and multiplied by the mean weight. Amounts: the largest of a cell are changed by a"
          + " share of them.",
      "",
      "Writes the dimensions, count, cell_key, noise, published (all that may leave the house); with"
          + " weights weighted and published_weighted, with amounts amount and published_amount.",
      ""
    })
final class ProtectCellkeyCommand implements Callable<Integer> {

  @Option(
      names = "--records",
      required = true,
      paramLabel = "FILE",
      description = "A row a record, CSV or Parquet: a code for each dimension, and a key.")
  private Path records = Path.of("");

  @Option(
      names = "--key",
      required = true,
      paramLabel = "COLUMN",
      description = "Column of record keys.")
  private String key = "";

  @Option(
      names = "--keys",
      defaultValue = "decimals",
      paramLabel = "WHICH",
      description =
          "decimals (from 0 to below 1, 8 digits) or integers (from 0 to 4,294,967,295) (default:"
              + " ${DEFAULT-VALUE}).")
  private KeyRange keys = KeyRange.DECIMALS;

  @Option(
      names = "--ptable",
      required = true,
      paramLabel = "FILE",
      description = "Perturbation table, as ./koch protect ptable writes it.")
  private Path ptable = Path.of("");

  @Option(
      names = "--hierarchy",
      required = true,
      paramLabel = "DIM=FILE",
      description = "How the codes of a dimension add up; as for ./koch protect counts.")
  private Map<String, Path> hierarchies = new LinkedHashMap<>();

  @Option(
      names = "--weight",
      paramLabel = "COLUMN",
      description = "Column of weights (default: each record counts as one).")
  private @Nullable String weight;

  @Option(
      names = "--value",
      paramLabel = "COLUMN",
      description = "Column of amounts to sum, 0 or more.")
  private @Nullable String value;

  @Option(
      names = "--share",
      defaultValue = "0.02",
      paramLabel = "P",
      description =
          "With --value: noise of 1 is this share of an amount (default: ${DEFAULT-VALUE}).")
  private double share;

  @Option(
      names = "--parts",
      defaultValue = "1,0.5,0.2",
      split = ",",
      paramLabel = "P",
      description =
          "With --value: parts of the share for the largest amount of a cell, the next, ... (default:"
              + " ${DEFAULT-VALUE}).")
  private List<Double> parts = List.of();

  @Mixin private OutOption out = new OutOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter notes = spec.commandLine().getErr();
    NoiseTable table = NoiseTableFile.read(ptable);
    ValueNoise noise =
        value == null
            ? null
            : OptionRefusal.of(spec, () -> new ValueNoise(table, keys, share, parts));
    RecordSource source = new RecordSource(records, hierarchies, key, keys, weight, value);
    out.write(new CellKeyRun(source, table, noise, notes::println).run());
    notes.flush();
    return 0;
  }
}

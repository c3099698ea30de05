package kg.koch.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import kg.koch.app.disclosure.NoiseDesignRun;
import kg.koch.protect.cellkey.NoiseDesign;
import kg.koch.protect.cellkey.NoiseTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes a perturbation table. */
@Command(
    name = "ptable",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes a perturbation table for the cell key method: for each count, the noise distribution of"
          + " largest entropy with mean 0.",
      "",
      "Writes columns i (count; the last stands for all larger ones), j (count after noise), p"
          + " (probability), v (noise), p_int_lb and p_int_ub (cell keys that bring it), type. The"
          + " same options give the same table.",
      ""
    })
final class ProtectPtableCommand implements Callable<Integer> {

  @Option(
      names = "--D",
      required = true,
      paramLabel = "N",
      description = "No count is changed by more.")
  private int largestNoise;

  @Option(
      names = "--V",
      required = true,
      paramLabel = "N",
      description = "Variance of the noise at most.")
  private double variance;

  @Option(
      names = "--js",
      defaultValue = "0",
      paramLabel = "N",
      description =
          "No count from 1 to N is ever published (default: ${DEFAULT-VALUE}, all may be).")
  private int notPublished;

  @Option(
      names = "--pstay",
      defaultValue = "0",
      paramLabel = "P",
      description = {
        "A count stays as it is with at least this probability (default: ${DEFAULT-VALUE}).",
        "It gives way by 0.05 at a time where V would not be reached otherwise."
      })
  private double leastStay;

  @Option(
      names = "--mono",
      defaultValue = "all",
      paramLabel = "WHICH",
      description =
          "Counts whose probabilities rise up to no noise: all, none, or such as 1,2,4 (default:"
              + " ${DEFAULT-VALUE}).")
  private String monotone = "all";

  @Option(
      names = "--shuffle",
      paramLabel = "SEED",
      description =
          "Cut the keys of a noise in pieces and put these in an order drawn by a whole number, so"
              + " that a key tells nothing of the direction of noise.")
  private @Nullable Long seed;

  @Option(
      names = "--piece",
      defaultValue = "0.2",
      paramLabel = "P",
      description = "Longest piece with --shuffle (default: ${DEFAULT-VALUE}).")
  private double longest;

  @Option(
      names = "--check",
      paramLabel = "FILE",
      description =
          "Also write, for each count, mean, variance, sum and probability to stay of its noise, and"
              + " the least and the most it becomes.")
  private @Nullable Path check;

  @Mixin private OutOption out = new OutOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (!(longest >= 0.001 && longest <= 1)) {
      throw new ParameterException(
          spec.commandLine(), "--piece: expected 0.001 to 1; got " + longest);
    }
    PrintWriter notes = spec.commandLine().getErr();
    NoiseDesign design =
        OptionRefusal.of(
            spec,
            () ->
                new NoiseDesign(largestNoise, variance, notPublished, leastStay, monotoneCounts()));
    NoiseDesignRun.Outcome outcome =
        new NoiseDesignRun(design, seed, Math.round(longest * NoiseTable.ONE), notes::println)
            .run();
    out.write(outcome.table());
    if (check != null) {
      outcome.check().write(check);
    }
    notes.flush();
    return 0;
  }

  private Set<Integer> monotoneCounts() {
    if (monotone.equals("none")) {
      return Set.of();
    }
    Set<Integer> all = NoiseDesign.all(largestNoise, notPublished);
    if (monotone.equals("all")) {
      return all;
    }
    Set<Integer> counts = new TreeSet<>();
    for (String count : monotone.split(",", -1)) {
      if (!count.matches("[0-9]{1,4}") || !all.contains(Integer.valueOf(count))) {
        throw new IllegalArgumentException(
            "Expected --mono all, none, or counts from 1 to %d such as 1,2; got %s"
                .formatted(all.size(), monotone));
      }
      counts.add(Integer.valueOf(count));
    }
    return counts;
  }
}

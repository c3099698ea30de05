package kg.koch.app.disclosure;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import kg.koch.app.tabular.TableOutput;
import kg.koch.protect.cellkey.NoiseDesign;
import kg.koch.protect.cellkey.NoiseRow;
import kg.koch.protect.cellkey.NoiseTable;
import org.jspecify.annotations.Nullable;

/**
 * The perturbation table of a design.
 *
 * @param seed of the order of pieces; null: noise ascends with the key
 * @param longest piece of the key range of a shuffled table, in units of 10^-8
 * @param notes is told what holds for everything that is published with it
 */
public record NoiseDesignRun(
    NoiseDesign design, @Nullable Long seed, long longest, Consumer<String> notes) {

  /** The table, and what its rows keep to. */
  public record Outcome(TableOutput table, TableOutput check) {}

  public Outcome run() {
    NoiseTable table = NoiseTable.of(design);
    tell(table);
    NoiseTable ordered = seed == null ? table : table.shuffled(longest, seed);
    return new Outcome(NoiseTableFile.output(ordered), check(design.rows()));
  }

  private void tell(NoiseTable table) {
    notes.accept(
        String.format(
            Locale.ROOT,
            "No count is changed by more than %d; the smallest one published is %d; 0 stays 0.",
            table.largestNoise(),
            table.smallestPublished()));
    for (NoiseRow row : design.rows()) {
      if (row.count() > 0 && row.variance() < design.variance() - 1e-6) {
        notes.accept(
            String.format(
                Locale.ROOT,
                "The noise of a count of %d has a variance of %.5f; the largest entropy needs no more.",
                row.count(),
                row.variance()));
      }
    }
  }

  private static TableOutput check(List<NoiseRow> rows) {
    TableOutput check = new TableOutput("i", "p_mean", "p_var", "p_sum", "p_stay", "least", "most");
    for (NoiseRow row : rows) {
      check.row(
          row.count(),
          rounded(row.mean()),
          rounded(row.variance()),
          rounded(row.sum()),
          rounded(row.stay()),
          row.count() + row.noise(0),
          row.count() + row.noise(row.size() - 1));
    }
    return check;
  }

  /** To 5 digits; what is left of 0 has no sign. */
  private static double rounded(double value) {
    return Math.rint(value * 1e5) / 1e5 + 0.0;
  }
}

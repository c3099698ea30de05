package kg.koch.protect.sensitivity;

import java.util.Locale;
import java.util.Optional;

/**
 * The p-q rule: who knows each contribution to within q per cent beforehand must not be able to
 * calculate one to within p per cent. A cell is sensitive if what all but the two largest
 * contributors give is less than p/q of the largest: the second largest, who takes its own off, is
 * the one who would come nearest. With q = 100 it is the p% rule. Levels: p/q of the largest, less
 * what all but the two largest give (Handbook on Statistical Disclosure Control, 2nd edition,
 * sections 4.2 and 4.2.2).
 *
 * @param p per cent, above 0, below q
 * @param q per cent, at most 100
 */
public record PriorPosterior(double p, double q) implements SensitivityRule {

  public PriorPosterior {
    if (!(q > 0 && q <= 100)) {
      throw new IllegalArgumentException(
          "Expected a p-q rule of more than 0 and at most 100 per cent; got q = " + q);
    }
    if (!(p > 0 && p <= q)) {
      throw new IllegalArgumentException(
          "Expected a p of more than 0 and at most %s per cent; got p = %s"
              .formatted(Numbers.plain(q), p));
    }
  }

  /** The p% rule: nothing is known beforehand but that nobody gives less than nothing. */
  public static PriorPosterior percent(double p) {
    return new PriorPosterior(p, 100);
  }

  @Override
  public Optional<Sensitivity> judge(Contributions cell) {
    double beyond = cell.beyondTwo();
    if (beyond * q >= p * cell.largest()) {
      return Optional.empty();
    }
    double level = cell.largest() * p / q - beyond;
    return Optional.of(new Sensitivity(reason(cell), level, level));
  }

  private String reason(Contributions cell) {
    String rule = q == 100 ? "p% rule" : "p-q rule";
    if (cell.contributors() == 1 && cell.isSingle()) {
      return rule + ": one contributor gives all";
    }
    return String.format(
        Locale.ROOT,
        "%s: all but the two largest contributors give %.1f %% of the largest, less than %s %%",
        rule,
        100 * cell.beyondTwo() / cell.largest(),
        Numbers.plain(100 * p / q));
  }
}

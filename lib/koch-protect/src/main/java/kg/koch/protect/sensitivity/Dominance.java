package kg.koch.protect.sensitivity;

import java.util.Locale;
import java.util.Optional;

/**
 * The (n, k) rule: a cell is sensitive if its n largest contributors give more than k per cent of
 * it. Levels: 100/k by what the n largest give, less the total (Handbook on Statistical Disclosure
 * Control, 2nd edition, sections 4.2 and 4.2.2), down to 0 at most.
 *
 * @param n contributors, at least 1
 * @param k per cent, above 0, at most 100
 */
public record Dominance(int n, double k) implements SensitivityRule {

  public Dominance {
    if (n < 1) {
      throw new IllegalArgumentException(
          "Expected a dominance rule of 1 contributor or more; got n = " + n);
    }
    if (!(k > 0 && k <= 100)) {
      throw new IllegalArgumentException(
          "Expected a dominance rule of more than 0 and at most 100 per cent; got k = " + k);
    }
  }

  @Override
  public Optional<Sensitivity> judge(Contributions cell) {
    double largest = cell.largest(n);
    if (largest * 100 <= k * cell.total()) {
      return Optional.empty();
    }
    double level = largest * 100 / k - cell.total();
    return Optional.of(
        new Sensitivity(
            reason(100 * largest / cell.total()), Math.min(level, cell.total()), level));
  }

  private String reason(double share) {
    String who =
        n == 1 ? "the largest contributor gives" : "the " + n + " largest contributors give";
    return String.format(
        Locale.ROOT, "dominance: %s %.1f %%, more than %s %%", who, share, Numbers.plain(k));
  }
}

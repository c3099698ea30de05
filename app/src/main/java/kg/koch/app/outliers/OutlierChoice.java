package kg.koch.app.outliers;

import java.util.Locale;
import kg.koch.check.outlier.ModifiedZScore;
import kg.koch.check.outlier.OutlierMethod;
import kg.koch.check.outlier.RangeOfEarlier;
import kg.koch.check.outlier.SameMonthOfEarlierYears;
import kg.koch.check.outlier.ZScore;
import org.jspecify.annotations.Nullable;

/** The methods by their names on the command line. */
public enum OutlierChoice {
  Z(3.0),
  MODIFIED_Z(3.5),
  MIN_MAX(null),
  SEASONAL(3.5);

  private final @Nullable Double usual;

  OutlierChoice(@Nullable Double usual) {
    this.usual = usual;
  }

  /**
   * The method.
   *
   * @param threshold null: the usual one
   * @throws IllegalArgumentException if it has none, or the one given is not above 0
   */
  public OutlierMethod with(@Nullable Double threshold) {
    if (threshold != null && (usual == null || !(threshold > 0 && threshold < 1e6))) {
      throw new IllegalArgumentException(
          "Expected %s; got the threshold %s"
              .formatted(
                  usual == null ? "no threshold with min-max" : "a threshold above 0", threshold));
    }
    double used = threshold != null ? threshold : usual != null ? usual : 0;
    return switch (this) {
      case Z -> new ZScore(used);
      case MODIFIED_Z -> new ModifiedZScore(used);
      case MIN_MAX -> new RangeOfEarlier();
      case SEASONAL -> new SameMonthOfEarlierYears(used);
    };
  }

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

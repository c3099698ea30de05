package kg.koch.measure.capture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Log-linear models of one set of lists, best first.
 *
 * <p>The interval of the chosen model does not know that it was chosen: it is too short. {@link
 * GraphAveraging} carries that uncertainty.
 *
 * @param ranked fitted models, smallest criterion first; never empty
 * @param unsettled how many models the data do not settle
 */
public record ModelSelection(List<LogLinearFit> ranked, int unsettled) {

  /** What a model is judged by. */
  public enum Criterion {
    /** Akaike 1973: prediction; keeps more terms. */
    AIC,
    /** Schwarz 1978: keeps fewer terms. */
    BIC;

    /** The smaller, the better. */
    public double of(LogLinearFit fit) {
      return switch (this) {
        case AIC -> fit.aic();
        case BIC -> fit.bic();
      };
    }
  }

  public ModelSelection {
    ranked = List.copyOf(ranked);
  }

  /**
   * Fits every hierarchical model with terms of at most {@code order} lists.
   *
   * @throws IllegalArgumentException when the data settle no model at all
   */
  public static ModelSelection of(CaptureHistories histories, int order, Criterion criterion) {
    List<LogLinearModel> models = LogLinearModel.all(histories.lists(), order);
    List<LogLinearFit> fits = new ArrayList<>();
    models.forEach(model -> LogLinearFit.of(model, histories).ifPresent(fits::add));
    if (fits.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected lists that overlap enough for one model; got none it can be fitted to");
    }
    fits.sort(Comparator.comparingDouble(criterion::of));
    return new ModelSelection(fits, models.size() - fits.size());
  }

  public LogLinearFit best() {
    return ranked.get(0);
  }
}

package kg.koch.measure.capture;

import java.util.Optional;
import kg.koch.measure.gamma.LogGamma;
import kg.koch.measure.linear.SingularException;

/**
 * A log-linear model fitted to capture histories.
 *
 * @param model which
 * @param size those seen plus exp(intercept), variance exp(b) + exp(2b) var(b) (Bishop, Fienberg
 *     and Holland 1975, 6.4)
 * @param deviance likelihood ratio against a model that fits every history
 * @param aic 2 k - 2 ln L, k the number of parameters
 * @param bic k ln n - 2 ln L, n the persons seen
 */
public record LogLinearFit(
    LogLinearModel model, SizeEstimate size, double deviance, double aic, double bic) {

  /**
   * Fits the model; empty when the data do not settle it, most often because two lists that the
   * model ties together share nobody.
   */
  public static Optional<LogLinearFit> of(LogLinearModel model, CaptureHistories histories) {
    if (model.lists() != histories.lists()) {
      throw new IllegalArgumentException(
          "Expected a model of %d lists; got %d".formatted(histories.lists(), model.lists()));
    }
    try {
      PoissonRegression regression = PoissonRegression.fit(model, histories);
      return regression == null ? Optional.empty() : of(model, histories, regression);
    } catch (SingularException unsettled) {
      return Optional.empty();
    }
  }

  private static Optional<LogLinearFit> of(
      LogLinearModel model, CaptureHistories histories, PoissonRegression regression) {
    double unseen = Math.exp(regression.intercept());
    double spread = unseen + unseen * unseen * regression.interceptVariance();
    if (!Double.isFinite(spread)) {
      return Optional.empty();
    }
    double likelihood = logLikelihood(histories, regression.fitted());
    return Optional.of(
        new LogLinearFit(
            model,
            SizeEstimate.logNormal(histories.observed(), unseen, spread),
            regression.deviance(),
            2.0 * model.parameters() - 2 * likelihood,
            Math.log(histories.observed()) * model.parameters() - 2 * likelihood));
  }

  private static double logLikelihood(CaptureHistories histories, double[] fitted) {
    double sum = 0;
    for (int cell = 0; cell < fitted.length; cell++) {
      double count = histories.count(cell + 1);
      sum += count * Math.log(fitted[cell]) - fitted[cell] - LogGamma.of(count + 1);
    }
    return sum;
  }
}

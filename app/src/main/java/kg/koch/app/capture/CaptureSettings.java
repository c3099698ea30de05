package kg.koch.app.capture;

import java.util.List;
import kg.koch.measure.capture.ModelSelection.Criterion;
import kg.koch.measure.capture.SizePrior;
import kg.koch.measure.capture.WithholdingRule;

/**
 * What is asked of a run.
 *
 * @param methods none: those usual for the data
 * @param criterion that chooses a log-linear model
 * @param interactions lists in the largest term of a log-linear model; 0: the usual
 * @param delta prior persons a history; 0: the usual
 * @param prior on the size
 * @param mostUnseen unseen persons looked at; 0: ten times those observed
 * @param rule what is withheld
 */
public record CaptureSettings(
    List<CaptureMethod> methods,
    Criterion criterion,
    int interactions,
    double delta,
    SizePrior prior,
    int mostUnseen,
    WithholdingRule rule) {

  private static final int MOST_LISTS_WITH_ALL_TERMS = 4;

  public CaptureSettings {
    methods = List.copyOf(methods);
  }

  /**
   * All terms up to four lists, pairs only for more: five lists have 6,893 models, six far more.
   */
  int interactions(int lists) {
    if (interactions > 0) {
      return interactions;
    }
    return lists <= MOST_LISTS_WITH_ALL_TERMS ? lists - 1 : 2;
  }
}

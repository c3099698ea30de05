package kg.koch.app.capture;

import java.util.ArrayList;
import java.util.List;
import kg.koch.app.capture.Estimated.Alternative;
import kg.koch.measure.capture.CaptureHistories;
import kg.koch.measure.capture.GraphAveraging;
import kg.koch.measure.capture.LogLinearFit;
import kg.koch.measure.capture.ModelSelection;
import kg.koch.measure.capture.SizePosterior;
import kg.koch.measure.capture.SizePosterior.WeighedGraph;

/** The methods that go through many models. */
final class Estimators {

  private static final int MOST_SHOWN = 1000;
  private static final double TOO_NEAR_THE_END = 0.001;
  private static final double MUCH = 0.1;

  private final CaptureSettings settings;
  private final List<String> names;

  Estimators(CaptureSettings settings, List<String> names) {
    this.settings = settings;
    this.names = names;
  }

  Estimated logLinear(CaptureHistories histories) {
    ModelSelection selection =
        ModelSelection.of(
            histories, settings.interactions(histories.lists()), settings.criterion());
    LogLinearFit best = selection.best();
    List<Alternative> models =
        selection.ranked().stream().limit(MOST_SHOWN).map(this::alternative).toList();
    List<String> warnings = new ArrayList<>();
    if (selection.unsettled() > 0) {
      warnings.add(
          selection.unsettled() + " models left out: some lists share nobody the models need");
    }
    return new Estimated(
        joined(), best.model().text(names), histories.observed(), best.size(), models, warnings);
  }

  private Alternative alternative(LogLinearFit fit) {
    return new Alternative(
        fit.model().text(names),
        fit.model().parameters(),
        fit.deviance(),
        fit.aic(),
        fit.bic(),
        null,
        fit.size().estimate());
  }

  Estimated averaged(CaptureHistories histories) {
    double delta =
        settings.delta() > 0 ? settings.delta() : GraphAveraging.usualDelta(histories.lists());
    long ten = Math.min(GraphAveraging.MOST, 10 * histories.observed());
    int most = settings.mostUnseen() > 0 ? settings.mostUnseen() : (int) ten;
    SizePosterior posterior =
        new GraphAveraging(delta, settings.prior(), most).posterior(histories);
    List<Alternative> graphs =
        posterior.graphs().stream().limit(MOST_SHOWN).map(this::alternative).toList();
    return new Estimated(
        joined(), "", histories.observed(), posterior.size(), graphs, warnings(posterior));
  }

  private static List<String> warnings(SizePosterior posterior) {
    List<String> warnings = new ArrayList<>();
    if (posterior.nearEnd() > TOO_NEAR_THE_END) {
      warnings.add(
          "sizes near the largest one looked at are not unlikely: raise --max-unseen, or give no figure");
    }
    if (posterior.saturated() > MUCH) {
      warnings.add(
          "the graph that joins all lists has a probability of %s: there only the prior speaks of those unseen"
              .formatted(String.format(java.util.Locale.ROOT, "%.2f", posterior.saturated())));
    }
    return warnings;
  }

  private Alternative alternative(WeighedGraph weighed) {
    int parameters = weighed.graph().edges().size();
    return new Alternative(
        weighed.graph().text(names),
        parameters,
        null,
        null,
        null,
        weighed.probability(),
        weighed.mean());
  }

  private String joined() {
    return String.join("+", names);
  }
}

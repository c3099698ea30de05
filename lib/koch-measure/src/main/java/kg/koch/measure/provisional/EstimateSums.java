package kg.koch.measure.provisional;

import java.util.ArrayList;
import java.util.List;
import kg.koch.measure.provisional.PropensityTable.Reference;
import kg.koch.measure.stay.MeasuredPerson;
import org.jspecify.annotations.Nullable;

/**
 * Second pass over all persons: the expected number of migrations among undecided crossings, by
 * method, direction, month and lag, and how the shares compare with what came of it.
 *
 * <p>Sums are kept in whole 2^-32 parts of a person, so that they do not depend on the order of
 * persons or threads. No share of a single crossing outlives the call that adds it.
 */
public final class EstimateSums {

  private static final double UNIT = 4_294_967_296.0;

  private final FeatureReader reader;
  private final List<Of> definitions = new ArrayList<>();

  /** The sums of one definition. */
  static final class Of implements Sighting {

    private final Window window;
    private final VintageWalk walk;
    private final ModelShelf models;
    private final PropensityTable propensities;
    private final long[][] sums;
    private final Scores[] scores = new Scores[Method.values().length];

    Of(VintageRecords.Of records, ModelShelf models, VintageWalk walk) {
      this.window = records.window();
      this.walk = walk;
      this.models = models;
      this.propensities = records.propensities();
      this.sums = new long[scores.length][2 * window.months() * window.lags()];
      for (int method = 0; method < scores.length; method++) {
        scores[method] = new Scores(window.finalLag());
      }
    }

    @Override
    public void migration(int crossing, boolean arrival, int month, int lag) {
      // Counted in the first pass.
    }

    @Override
    public void undecided(
        int crossing, boolean arrival, int month, int lag, byte[] classes, int at, int outcome) {
      OutcomeModel model = models.at(Window.vintage(month, lag), arrival);
      if (model == null) {
        return;
      }
      int cell = VintageCounts.cell(window, arrival, month, lag);
      for (Method method : Method.values()) {
        double share =
            switch (method) {
              case MODEL -> model.share(classes, at, lag);
              case SAME_QUARTER ->
                  propensities.share(Reference.SAME_QUARTER, arrival, month, lag, classes, at);
              case LAST_FINAL_YEAR ->
                  propensities.share(Reference.LAST_FINAL_YEAR, arrival, month, lag, classes, at);
            };
        sums[method.ordinal()][cell] += Math.round(share * UNIT);
        if (outcome >= 0) {
          scores[method.ordinal()].add(lag, share, outcome);
        }
      }
    }

    /** Expected migrations among the undecided; null at vintages before the first model. */
    @Nullable Double expected(Method method, boolean arrival, int month, int lag) {
      return models.at(Window.vintage(month, lag), arrival) == null
          ? null
          : (Double)
              (sums[method.ordinal()][VintageCounts.cell(window, arrival, month, lag)] / UNIT);
    }

    Scores scores(Method method) {
      return scores[method.ordinal()];
    }

    private void add(Of other) {
      for (int method = 0; method < sums.length; method++) {
        scores[method].add(other.scores[method]);
        for (int cell = 0; cell < sums[method].length; cell++) {
          sums[method][cell] += other.sums[method][cell];
        }
      }
    }
  }

  /**
   * @param person shown again and again
   */
  EstimateSums(
      VintageRecords records, List<ModelShelf> shelves, PlaceGroups groups, MeasuredPerson person) {
    this.reader = new FeatureReader(groups, person);
    for (int i = 0; i < shelves.size(); i++) {
      VintageRecords.Of one = records.definitions().get(i);
      VintageWalk walk = new VintageWalk(one.window(), person.tracks().get(i), person, reader);
      definitions.add(new Of(one, shelves.get(i), walk));
    }
  }

  /** Adds the person as it now stands measured. */
  public void visit() {
    reader.load();
    definitions.forEach(definition -> definition.walk.walk(definition));
  }

  /** Takes over what another thread added up. */
  public void add(EstimateSums other) {
    for (int i = 0; i < definitions.size(); i++) {
      definitions.get(i).add(other.definitions.get(i));
    }
  }

  List<Of> definitions() {
    return List.copyOf(definitions);
  }
}

package kg.koch.measure.provisional;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kg.koch.measure.provisional.PropensityTable.Reference;
import kg.koch.measure.stay.Definition;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.PersonHistory;
import kg.koch.measure.table.RecordKeyFunction;
import kg.koch.measure.table.UnitKeys;
import org.jspecify.annotations.Nullable;

/**
 * A pass over all persons: what every vintage knew, how many of the undecided crossings a model
 * expected to become migrations, and what came of them. One serves one thread.
 *
 * <p>All of it are whole numbers that add up in any order and can be taken away again: expected
 * shares are added in whole 2^-32 parts of a person. So what a later month changes can be put to
 * what earlier ones gave ({@link #visitSince}, {@link #subtract}). No share of a single crossing
 * outlives the call that adds it.
 */
public final class VintageRecords {

  private static final double UNIT = 4_294_967_296.0;

  private final MeasuredPerson person;
  private final RecordKeyFunction keys;
  private final FeatureReader reader;
  private final List<Of> definitions = new ArrayList<>();

  /** What was gathered under one definition. */
  final class Of implements Sighting {

    private final Definition definition;
    private final Window window;
    private final ModelShelf models;
    private final VintageWalk walk;
    private final VintageCounts counts;
    private final PropensityTable propensities;

    /** Migrations the model expects, by method in whole parts; baselines when all is gathered. */
    private final long[][] sums = new long[Method.values().length][];

    private final Scores[] scores = new Scores[Method.values().length];

    Of(Window window, int track, ModelShelf models) {
      this.definition = person.tracks().get(track).definition();
      this.window = window;
      this.models = models;
      this.walk = new VintageWalk(window, person.tracks().get(track), person, reader);
      this.counts = new VintageCounts(window);
      this.propensities = new PropensityTable(window);
      for (Method method : Method.values()) {
        sums[method.ordinal()] = new long[2 * window.months() * window.lags()];
        scores[method.ordinal()] = new Scores(window.finalLag());
      }
    }

    Definition definition() {
      return definition;
    }

    Window window() {
      return window;
    }

    VintageCounts counts() {
      return counts;
    }

    @Override
    public void migration(int crossing, boolean arrival, int month, int lag) {
      counts.migration(arrival, month, lag, key(crossing, arrival));
    }

    @Override
    public void undecided(
        int crossing, boolean arrival, int month, int lag, byte[] classes, int at) {
      counts.undecided(arrival, month, lag, key(crossing, arrival));
      propensities.countUndecided(arrival, month, lag, classes, at);
      OutcomeModel model = models.at(Window.vintage(month, lag), arrival);
      if (model != null) {
        sums[Method.MODEL.ordinal()][VintageCounts.cell(window, arrival, month, lag)] +=
            Math.round(model.share(classes, at, lag) * UNIT);
      }
    }

    @Override
    public void outcome(
        int crossing, boolean arrival, int month, int lag, byte[] classes, int at, int outcome) {
      propensities.count(arrival, month, lag, classes, at, outcome);
      OutcomeModel model = models.at(Window.vintage(month, lag), arrival);
      if (model != null) {
        scores[Method.MODEL.ordinal()].add(lag, model.share(classes, at, lag), outcome, 1);
      }
    }

    private int key(int crossing, boolean arrival) {
      PersonHistory history = person.history();
      return keys.of(
          history.person(), UnitKeys.crossing(history.crossings().time(crossing), arrival));
    }

    private void add(Of other, int sign) {
      counts.add(other.counts, sign);
      propensities.add(other.propensities, sign);
      scores[Method.MODEL.ordinal()].add(other.scores[Method.MODEL.ordinal()], sign);
      long[] all = sums[Method.MODEL.ordinal()];
      long[] more = other.sums[Method.MODEL.ordinal()];
      other.window.forEachCell(
          (arrival, month, lag) ->
              all[VintageCounts.cell(window, arrival, month, lag)] +=
                  sign * more[VintageCounts.cell(other.window, arrival, month, lag)]);
    }

    private void writeTo(DataOutput out) throws IOException {
      counts.writeTo(out);
      propensities.writeTo(out);
      scores[Method.MODEL.ordinal()].writeTo(out);
      for (long sum : sums[Method.MODEL.ordinal()]) {
        out.writeLong(sum);
      }
    }

    private void readFrom(DataInput in) throws IOException {
      counts.readFrom(in);
      propensities.readFrom(in);
      scores[Method.MODEL.ordinal()].readFrom(in);
      long[] model = sums[Method.MODEL.ordinal()];
      for (int cell = 0; cell < model.length; cell++) {
        model[cell] = in.readLong();
      }
    }

    /** What the propensity table expected: crossings of one cell have one share. */
    private void finish() {
      propensities.finish();
      finish(Method.SAME_QUARTER, Reference.SAME_QUARTER);
      finish(Method.LAST_FINAL_YEAR, Reference.LAST_FINAL_YEAR);
    }

    private void finish(Method method, Reference reference) {
      long[] expected = sums[method.ordinal()];
      Scores judged = scores[method.ordinal()];
      propensities.forEachCell(
          reference,
          (arrival, month, lag, share, undecided, known, migrated) -> {
            if (models.at(Window.vintage(month, lag), arrival) != null) {
              expected[VintageCounts.cell(window, arrival, month, lag)] +=
                  undecided * Math.round(share * UNIT);
              judged.add(lag, share, 1, migrated);
              judged.add(lag, share, 0, known - migrated);
            }
          });
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
  }

  /**
   * @param models one shelf a track of the person, all trained
   * @param windows what to look at, one a track of the person, in their order
   * @param person shown again and again
   * @param keys gives every unit its record key
   */
  public VintageRecords(
      ProvisionalModels models,
      List<Window> windows,
      PlaceGroups groups,
      MeasuredPerson person,
      RecordKeyFunction keys) {
    this.person = person;
    this.keys = keys;
    this.reader = new FeatureReader(groups, person);
    for (int track = 0; track < windows.size(); track++) {
      definitions.add(new Of(windows.get(track), track, models.shelves().get(track)));
    }
  }

  /** Gathers from the person as it now stands measured. */
  public void visit() {
    visitSince(VintageWalk.NEVER);
  }

  /**
   * Gathers from the person what vintages after one knew, and the outcomes known since: what {@link
   * #visit} adds to records whose last vintage was that one, if the person's history up to that day
   * is the same.
   */
  public void visitSince(int vintage) {
    reader.load();
    definitions.forEach(definition -> definition.walk.walk(definition, vintage));
  }

  /** Adds what was gathered elsewhere, with the same models; its windows may end earlier. */
  public void add(VintageRecords other) {
    for (int i = 0; i < definitions.size(); i++) {
      definitions.get(i).add(other.definitions.get(i), 1);
    }
  }

  /** Takes away what was gathered from a person of whom something else is known by now. */
  public void subtract(VintageRecords other) {
    for (int i = 0; i < definitions.size(); i++) {
      definitions.get(i).add(other.definitions.get(i), -1);
    }
  }

  /** Writes all sums, so that a later run can go on from them. Before {@link #results}. */
  public void writeTo(DataOutput out) throws IOException {
    for (Of definition : definitions) {
      definition.writeTo(out);
    }
  }

  /** Reads what records of the same windows wrote, in place of what was gathered. */
  public void readFrom(DataInput in) throws IOException {
    for (Of definition : definitions) {
      definition.readFrom(in);
    }
  }

  /** Figures and their evaluation. Once only, when everything is gathered. */
  public ProvisionalResults results() {
    List<RevisionTriangle> triangles = new ArrayList<>();
    List<RevisionReport> reports = new ArrayList<>();
    for (Of definition : definitions) {
      definition.finish();
      List<RevisionTriangle> flows =
          List.of(RevisionTriangle.of(definition, false), RevisionTriangle.of(definition, true));
      triangles.addAll(flows);
      reports.add(RevisionReport.of(definition.definition(), flows, definition));
    }
    return new ProvisionalResults(triangles, reports);
  }
}

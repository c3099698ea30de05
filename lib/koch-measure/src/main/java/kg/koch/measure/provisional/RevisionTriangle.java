package kg.koch.measure.provisional;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kg.koch.measure.stay.Definition;
import org.jspecify.annotations.Nullable;

/**
 * Every figure of one flow under one definition, by reference month and vintage: what was said
 * when, and what it came to. Figures of past vintages are what this method would have said then,
 * made from what was known then.
 */
public final class RevisionTriangle {

  /** How many past ratios of final to provisional figures an interval rests on, at most. */
  private static final int MOST_RATIOS = 60;

  private final Definition definition;
  private final boolean arrival;
  private final Window window;
  private final Cell[][] cells;

  /**
   * One figure.
   *
   * @param month the reference month, see {@link Months}
   * @param lag whole months between reference month and vintage
   * @param confirmed migrations decided by then
   * @param undecided crossings not decided by then
   * @param estimates confirmed and expected migrations, by method; null at the lag at which
   *     everything is decided, and where there is no model yet
   * @param interval of the final figure; null where there are too few past ones
   * @param confirmedKey sum of the record keys of the confirmed
   * @param unitsKey of the confirmed and the undecided
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Cell(
      int month,
      int lag,
      long confirmed,
      long undecided,
      double @Nullable [] estimates,
      @Nullable RevisionInterval interval,
      int confirmedKey,
      int unitsKey) {

    /** The figure to publish; empty where there is no model yet. */
    public Optional<Double> figure() {
      return estimate(Method.MODEL);
    }

    Optional<Double> estimate(Method method) {
      return estimates == null ? Optional.empty() : Optional.of(estimates[method.ordinal()]);
    }

    Cell with(@Nullable RevisionInterval found) {
      return new Cell(month, lag, confirmed, undecided, estimates, found, confirmedKey, unitsKey);
    }
  }

  private RevisionTriangle(Definition definition, boolean arrival, Window window) {
    this.definition = definition;
    this.arrival = arrival;
    this.window = window;
    this.cells = new Cell[window.months()][];
  }

  static RevisionTriangle of(VintageRecords.Of records, boolean arrival) {
    Window window = records.window();
    RevisionTriangle triangle = new RevisionTriangle(records.definition(), arrival, window);
    for (int i = 0; i < triangle.cells.length; i++) {
      int month = window.firstMonth() + i;
      int known = Math.min(window.lags(), window.lastVintage() - month);
      triangle.cells[i] = new Cell[known];
      for (int lag = 0; lag < known; lag++) {
        triangle.cells[i][lag] = cell(arrival, month, lag, records);
      }
    }
    for (Cell[] row : triangle.cells) {
      for (int lag = 0; lag < row.length; lag++) {
        row[lag] = row[lag].with(triangle.interval(row[lag]));
      }
    }
    return triangle;
  }

  private static Cell cell(boolean arrival, int month, int lag, VintageRecords.Of records) {
    VintageCounts counts = records.counts();
    long confirmed = counts.migrations(arrival, month, lag);
    int key = counts.migrationKey(arrival, month, lag);
    double[] estimates = null;
    if (records.expected(Method.MODEL, arrival, month, lag) != null) {
      estimates =
          Arrays.stream(Method.values())
              .map(method -> records.expected(method, arrival, month, lag))
              .mapToDouble(expected -> confirmed + (expected == null ? 0 : expected))
              .toArray();
    }
    return new Cell(
        month,
        lag,
        confirmed,
        counts.undecided(arrival, month, lag),
        estimates,
        null,
        key,
        key + counts.undecidedKey(arrival, month, lag));
  }

  /** From the ratios of the latest months that were final at the cell's vintage. */
  private @Nullable RevisionInterval interval(Cell cell) {
    Optional<Double> estimate = cell.figure();
    if (estimate.isEmpty() || cell.lag() >= window.finalLag()) {
      return null;
    }
    double[] ratios = new double[MOST_RATIOS];
    int found = 0;
    int month = Window.vintage(cell.month(), cell.lag()) - 1 - window.finalLag();
    for (; month >= window.firstMonth() && found < MOST_RATIOS; month--) {
      Optional<Double> past = find(month, cell.lag()).flatMap(Cell::figure);
      Optional<Long> result = finalFigure(month);
      if (past.isPresent() && past.get() > 0 && result.isPresent()) {
        ratios[found++] = result.get() / past.get();
      }
    }
    return RevisionInterval.of(estimate.get(), Arrays.copyOf(ratios, found));
  }

  /** What a month came to; empty until every crossing of it is decided. */
  public Optional<Long> finalFigure(int month) {
    return find(month, window.finalLag()).map(Cell::confirmed);
  }

  Optional<Cell> find(int month, int lag) {
    int index = window.index(month);
    return index < 0 || lag >= cells[index].length
        ? Optional.empty()
        : Optional.of(cells[index][lag]);
  }

  public Definition definition() {
    return definition;
  }

  public boolean isArrival() {
    return arrival;
  }

  public Window window() {
    return window;
  }

  /** All cells by month and lag. */
  public List<Cell> cells() {
    List<Cell> all = new ArrayList<>();
    for (Cell[] row : cells) {
      all.addAll(Arrays.asList(row));
    }
    return all;
  }
}

package kg.koch.measure.provisional;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kg.koch.measure.provisional.RevisionTriangle.Cell;
import kg.koch.measure.stay.Definition;

/**
 * How provisional figures of one definition compare with the final ones of the same months, over
 * all vintages that have both: by flow, method and lag, beside calibration over single crossings in
 * groups.
 *
 * @param rows by flow, method and lag; the flow {@code all} is both directions together
 * @param tenths by method and tenth of the share, over all lags and both flows
 */
public record RevisionReport(Definition definition, List<Row> rows, List<Tenth> tenths) {

  /** Vintages the coverage of intervals is judged over, at most: the latest ones. */
  public static final int COVERAGE_VINTAGES = 60;

  public RevisionReport {
    rows = List.copyOf(rows);
    tenths = List.copyOf(tenths);
  }

  /**
   * Revision is final minus provisional figure, in persons.
   *
   * @param flow departures, arrivals or all
   * @param months how many reference months were compared
   * @param meanFinal mean of their final figures
   * @param meanRevision mean revision: above 0 if provisional figures are too low
   * @param meanAbsoluteRevision mean size of a revision
   * @param brier score over undecided crossings of both flows at this lag
   * @param intervals of the latest vintages that can be judged, of the model only
   * @param covered how many of them held the final figure
   * @param meanWidth mean of (upper - lower) / final
   */
  public record Row(
      String flow,
      Method method,
      int lag,
      int months,
      double meanFinal,
      double meanRevision,
      double meanAbsoluteRevision,
      double brier,
      int intervals,
      int covered,
      double meanWidth) {}

  /**
   * @param tenth 0 for shares up to a tenth
   * @param crossings undecided crossings that had such a share
   * @param expected their mean share
   * @param observed the share that became migrations
   */
  public record Tenth(Method method, int tenth, long crossings, double expected, double observed) {}

  /** The row of a flow, method and lag, if there is one. */
  public Optional<Row> find(String flow, Method method, int lag) {
    return rows.stream()
        .filter(row -> row.flow().equals(flow) && row.method() == method && row.lag() == lag)
        .findFirst();
  }

  static RevisionReport of(
      Definition definition, List<RevisionTriangle> flows, VintageRecords.Of sums) {
    List<Row> rows = new ArrayList<>();
    List<Tenth> tenths = new ArrayList<>();
    for (Method method : Method.values()) {
      Scores scores = sums.scores(method);
      for (int lag = 0; lag < flows.get(0).window().finalLag(); lag++) {
        rows.add(row("departures", flows.subList(0, 1), method, lag, scores));
        rows.add(row("arrivals", flows.subList(1, 2), method, lag, scores));
        rows.add(row("all", flows, method, lag, scores));
      }
      for (int tenth = 0; tenth < Scores.TENTHS; tenth++) {
        tenths.add(
            new Tenth(
                method,
                tenth,
                scores.tenthCount(tenth),
                scores.expectedShare(tenth),
                scores.observedShare(tenth)));
      }
    }
    return new RevisionReport(definition, rows, tenths);
  }

  private static Row row(
      String flow, List<RevisionTriangle> triangles, Method method, int lag, Scores scores) {
    Sums sums = new Sums();
    for (RevisionTriangle triangle : triangles) {
      Window window = triangle.window();
      int last = window.lastVintage() - 1 - window.finalLag();
      for (int month = last; month >= window.firstMonth(); month--) {
        Optional<Cell> cell = triangle.find(month, lag);
        Optional<Long> result = triangle.finalFigure(month);
        if (cell.isPresent() && result.isPresent() && cell.get().figure().isPresent()) {
          boolean recent = last - month < COVERAGE_VINTAGES;
          sums.add(cell.get(), cell.get().estimate(method).orElseThrow(), result.get(), recent);
        }
      }
    }
    return sums.row(flow, method, lag, scores.brier(lag));
  }

  /** Adds up over months. */
  private static final class Sums {

    private int months;
    private double finals;
    private double revisions;
    private double sizes;
    private int intervals;
    private int covered;
    private double widths;

    void add(Cell cell, double estimate, long result, boolean recent) {
      months++;
      finals += result;
      revisions += result - estimate;
      sizes += Math.abs(result - estimate);
      RevisionInterval interval = cell.interval();
      if (interval != null && recent) {
        intervals++;
        covered += interval.lower() <= result && result <= interval.upper() ? 1 : 0;
        widths += (interval.upper() - interval.lower()) / Math.max(1, result);
      }
    }

    Row row(String flow, Method method, int lag, double brier) {
      boolean judged = method == Method.MODEL && intervals > 0;
      double count = Math.max(1, months);
      return new Row(
          flow,
          method,
          lag,
          months,
          finals / count,
          revisions / count,
          sizes / count,
          brier,
          judged ? intervals : 0,
          judged ? covered : 0,
          judged ? widths / intervals : 0);
    }
  }
}

package kg.koch.protect.suppress;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kg.koch.protect.audit.Interval;
import kg.koch.protect.cells.CrossedTable;
import kg.koch.protect.sensitivity.Sensitivity;

/**
 * The protection levels of a table: how far an attacker's interval of each sensitive cell must
 * reach beyond its value.
 *
 * @param judged by cell; empty for those that may be published
 */
public record Levels(CrossedTable table, List<Optional<Sensitivity>> judged) {

  /** Solvers are right to about a billionth of the values around. */
  private static final double ROUNDING = 1e-6;

  public Levels {
    if (judged.size() != table.size()) {
      throw new IllegalArgumentException(
          "Expected a judgement of %d cells; got %d".formatted(table.size(), judged.size()));
    }
    judged = List.copyOf(judged);
  }

  /** By cell, whether it must not be published. */
  public boolean[] sensitive() {
    boolean[] sensitive = new boolean[judged.size()];
    cells().forEach(cell -> sensitive[cell] = true);
    return sensitive;
  }

  /** The cells that must not be published, ascending. */
  public List<Integer> cells() {
    return IntStream.range(0, judged.size())
        .filter(cell -> judged.get(cell).isPresent())
        .boxed()
        .toList();
  }

  /** True if the interval does not reach low enough. */
  boolean staysTooHigh(int cell, Interval interval) {
    double lower = judged.get(cell).orElseThrow().lower();
    return interval.low() > table.count(cell) - lower + rounding(cell);
  }

  /** True if the interval does not reach high enough. */
  boolean staysTooLow(int cell, Interval interval) {
    double upper = judged.get(cell).orElseThrow().upper();
    return interval.high() < table.count(cell) + upper - rounding(cell);
  }

  /** True if the interval does not reach one of the levels. */
  public boolean isNarrow(int cell, Interval interval) {
    return staysTooHigh(cell, interval) || staysTooLow(cell, interval);
  }

  private double rounding(int cell) {
    return ROUNDING * Math.max(1, table.count(cell));
  }
}

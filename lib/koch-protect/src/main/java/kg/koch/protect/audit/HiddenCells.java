package kg.koch.protect.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kg.koch.protect.cells.CellStructure;
import kg.koch.protect.cells.CellStructure.Link;
import kg.koch.protect.elimination.Column;
import kg.koch.protect.elimination.PublishedSpan;

/**
 * The hidden inner cells of a table, or of several, numbered from 0, how other cells are their
 * sums, and what is published of them.
 */
final class HiddenCells {

  /** Solvers are right to about a billionth of a count. */
  private static final double TOLERANCE = 1e-3;

  private final CellStructure structure;
  private final int[] innerCells;
  private final int[] starts;
  private final int[] inner;
  private final long[] known;
  private final List<Equation> published;

  /**
   * Hidden inner cells whose sum is known, or the sum of some less the sum of others.
   *
   * @param inner their numbers, ascending
   * @param signs 1 for those added, -1 for those taken off
   * @param cell the cell that says so
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Equation(int[] inner, int[] signs, long sum, int cell) {

    /** The sum of what a cell is made of. */
    static Equation of(int[] inner, long sum, int cell) {
      int[] signs = new int[inner.length];
      Arrays.fill(signs, 1);
      return new Equation(inner, signs, sum, cell);
    }

    /** The same for elimination. */
    Column column() {
      return Column.signed(inner, signs);
    }

    /** What a table has in the place of the sum. */
    double in(double[] table) {
      double sum = 0;
      for (int at = 0; at < inner.length; at++) {
        sum += signs[at] * table[inner[at]];
      }
      return sum;
    }
  }

  /**
   * @throws IllegalArgumentException if published cells do not add up
   */
  HiddenCells(PublishedCells cells) {
    structure = cells.structure();
    innerCells =
        IntStream.range(0, structure.size())
            .filter(cell -> cells.hidden()[cell] && structure.isInner(cell))
            .toArray();
    starts = new int[structure.size() + 1];
    for (int cell : innerCells) {
      for (int above : structure.upwards(cell)) {
        starts[above + 1]++;
      }
    }
    for (int cell = 0; cell < structure.size(); cell++) {
      starts[cell + 1] += starts[cell];
    }
    inner = new int[starts[structure.size()]];
    int[] next = Arrays.copyOf(starts, structure.size());
    for (int at = 0; at < innerCells.length; at++) {
      for (int above : structure.upwards(innerCells[at])) {
        inner[next[above]++] = at;
      }
    }
    known = known(cells);
    published = published(cells);
  }

  /** By cell, the sum of its published inner cells. */
  private static long[] known(PublishedCells cells) {
    CellStructure structure = cells.structure();
    long[] known = new long[structure.size()];
    for (int cell = 0; cell < known.length; cell++) {
      if (!cells.hidden()[cell] && cells.counts()[cell] != 0 && structure.isInner(cell)) {
        for (int above : structure.upwards(cell)) {
          known[above] += cells.counts()[cell];
        }
      }
    }
    return known;
  }

  /**
   * Every published sum once, those of few cells first: a large total says little that its parts do
   * not, and an equation of few cells costs a programme little.
   */
  private List<Equation> published(PublishedCells cells) {
    List<Equation> sums = new ArrayList<>();
    for (int cell = 0; cell < structure.size(); cell++) {
      if (!cells.hidden()[cell]) {
        requireSum(cells, cell);
        if (starts[cell] < starts[cell + 1]) {
          sums.add(Equation.of(inner(cell), cells.counts()[cell] - known[cell], cell));
        }
      }
    }
    for (Link link : structure.links()) {
      Equation equation = equation(link, cells);
      if (equation.inner().length > 0) {
        sums.add(equation);
      } else if (equation.sum() != 0) {
        throw contradicting(link.cell());
      }
    }
    sums.sort(
        Comparator.<Equation>comparingInt(one -> one.inner().length)
            .thenComparing(Equation::cell, structure::compare));
    Map<Column, Equation> found = new LinkedHashMap<>();
    sums.forEach(one -> found.putIfAbsent(one.column(), one));
    return List.copyOf(found.values());
  }

  /** These inner cells less those are 0: what that says of the hidden ones among them. */
  private Equation equation(Link link, PublishedCells cells) {
    int[] hidden = IntStream.of(link.inner()).filter(cell -> cells.hidden()[cell]).toArray();
    return new Equation(
        IntStream.of(hidden).map(cell -> Arrays.binarySearch(innerCells, cell)).toArray(),
        IntStream.of(hidden).map(link::sign).toArray(),
        published(cells, link.those()) - published(cells, link.these()),
        link.cell());
  }

  private static long published(PublishedCells cells, int[] inner) {
    return IntStream.of(inner)
        .filter(cell -> !cells.hidden()[cell])
        .mapToLong(cell -> cells.counts()[cell])
        .sum();
  }

  private void requireSum(PublishedCells cells, int cell) {
    long rest = cells.counts()[cell] - known[cell];
    boolean hasHidden = starts[cell] < starts[cell + 1];
    if (rest < 0 || rest > 0 && !hasHidden) {
      throw new IllegalArgumentException(
          "Expected published cells that add up; got %d for %s, whose published parts are %d"
              .formatted(cells.counts()[cell], structure.name(cell), known[cell]));
    }
  }

  /** How many inner cells are hidden. */
  int size() {
    return innerCells.length;
  }

  /** The cell that a hidden inner cell is. */
  int cellOf(int hiddenInner) {
    return innerCells[hiddenInner];
  }

  /** The hidden inner cells that a cell is the sum of, beside published ones. */
  int[] inner(int cell) {
    return Arrays.copyOfRange(inner, starts[cell], starts[cell + 1]);
  }

  /** The sum of the published inner cells of a cell. */
  long known(int cell) {
    return known[cell];
  }

  /** Every published sum once. */
  List<Equation> published() {
    return published;
  }

  /** As few published sums as say all: with the others a solver takes several times as long. */
  List<Equation> equations() {
    PublishedSpan span = new PublishedSpan(innerCells.length);
    List<Equation> independent = new ArrayList<>();
    for (Equation equation : published) {
      Column open = span.reduced(equation.column());
      if (!open.isEmpty()) {
        span.publish(open, open.row(0));
        independent.add(equation);
      }
    }
    return independent;
  }

  /**
   * The counts of hidden inner cells in a table.
   *
   * @param counts by cell
   */
  double[] of(long[] counts) {
    return IntStream.of(innerCells).mapToDouble(cell -> counts[cell]).toArray();
  }

  /**
   * Sees that a table agrees with all that is known.
   *
   * @param table by hidden inner cell
   * @param least the least a hidden inner cell can be
   * @throws IllegalArgumentException if it does not
   */
  void requireAgreement(double[] table, int least) {
    for (int at = 0; at < table.length; at++) {
      if (table[at] < least - TOLERANCE) {
        throw new IllegalArgumentException(
            "Expected at least %d in every hidden inner cell; got %s for %s"
                .formatted(least, table[at], structure.name(innerCells[at])));
      }
    }
    for (Equation equation : published) {
      if (Math.abs(equation.in(table) - equation.sum()) > TOLERANCE) {
        throw contradicting(equation.cell());
      }
    }
  }

  private IllegalArgumentException contradicting(int cell) {
    return new IllegalArgumentException(
        "Expected published cells that some table agrees with; got %s, which contradicts others"
            .formatted(structure.name(cell)));
  }
}

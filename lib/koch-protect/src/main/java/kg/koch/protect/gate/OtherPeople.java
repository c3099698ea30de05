package kg.koch.protect.gate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import kg.koch.protect.ProtectedTable;
import kg.koch.terms.CountRows;
import kg.koch.terms.CountTable;
import kg.koch.terms.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * Looks for people that would make a small count another one without any reader noticing: one more
 * person, one fewer, or one who is counted beside the cell instead of in it. Every cell such a
 * person is counted in must stay possible by what is published of it, in all parts of the table. If
 * such people are found, the count is not known.
 *
 * <p>Who is taken away need not exist: it is enough that in each of the cells somebody is counted.
 */
final class OtherPeople {

  /** Looks at persons, after which a count is left open. */
  private static final int MOST_LOOKS = 4_000;

  /** Of the codes a person may have, those with most people. */
  private static final int MOST_CODES = 12;

  private final CountTable counts;
  private final CountRows rows;
  private final ProtectedTable table;
  private final PossibleCounts possible;
  private final List<boolean[][]> parts;
  private final int[] lastAxes;
  private final List<Dimension> dimensions;
  private final List<boolean[]> isLeaf;

  /**
   * @param parts of the table, by axis and position whether it has the code
   */
  OtherPeople(
      CountTable counts,
      CountRows rows,
      ProtectedTable table,
      PossibleCounts possible,
      List<boolean[][]> parts) {
    this.counts = counts;
    this.rows = rows;
    this.table = table;
    this.possible = possible;
    this.parts = parts;
    this.dimensions = counts.dimensions();
    this.lastAxes = parts.stream().mapToInt(OtherPeople::lastAxis).toArray();
    this.isLeaf = dimensions.stream().map(OtherPeople::leaves).toList();
  }

  /** The last axis of which the part has more than one code. */
  private static int lastAxis(boolean[][] part) {
    int last = 0;
    for (int axis = 0; axis < part.length; axis++) {
      int codes = 0;
      for (boolean has : part[axis]) {
        codes += has ? 1 : 0;
      }
      last = codes > 1 ? axis : last;
    }
    return last;
  }

  private static boolean[] leaves(Dimension dimension) {
    boolean[] leaf = new boolean[dimension.size()];
    Arrays.fill(leaf, true);
    for (int at = 0; at < leaf.length; at++) {
      dimension.findParent(at).ifPresent(parent -> leaf[parent] = false);
    }
    return leaf;
  }

  /** Whether such people are found for the count of a row. */
  boolean hide(int row) {
    int[] cell = rows.positions(row);
    List<int[]> codes =
        IntStream.range(0, cell.length).mapToObj(axis -> codes(cell, axis, cell[axis])).toList();
    int[] looks = new int[1];
    for (int change : new int[] {1, -1}) {
      if (possible.holds(row, counts.count(row) + change)) {
        if (isFound(codes, new int[cell.length], 0, change, null, looks)) {
          return true;
        }
        for (int axis = 0; axis < cell.length; axis++) {
          for (int beside : beside(cell, axis)) {
            if (isFound(codes, new int[cell.length], 0, change, new Beside(axis, beside), looks)) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  /** Somebody of another code in one dimension and otherwise the same. */
  private record Beside(int axis, int code) {}

  /** Codes that include no other, of those a code includes: those with most people first. */
  private int[] codes(int[] cell, int axis, int within) {
    return IntStream.range(0, dimensions.get(axis).size())
        .filter(at -> isLeaf.get(axis)[at] && isWithin(axis, at, within))
        .boxed()
        .sorted(Comparator.comparingLong(at -> -people(cell, axis, at)))
        .limit(MOST_CODES)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private int[] beside(int[] cell, int axis) {
    int above = dimensions.get(axis).findParent(cell[axis]).orElse(-1);
    return above < 0
        ? new int[0]
        : IntStream.of(codes(cell, axis, above))
            .filter(at -> !isWithin(axis, at, cell[axis]))
            .limit(3)
            .toArray();
  }

  private boolean isWithin(int axis, int position, int above) {
    for (int at = position; at >= 0; at = dimensions.get(axis).findParent(at).orElse(-1)) {
      if (at == above) {
        return true;
      }
    }
    return false;
  }

  /** People of a code, all else being as in the cell if they are counted so, else at totals. */
  private long people(int[] cell, int axis, int position) {
    int[] alone = cell.clone();
    alone[axis] = position;
    int row = rows.find(rows.key(alone));
    for (int at = 0; row < 0 && at < alone.length; at++) {
      if (at != axis) {
        alone[at] = dimensions.get(at).findTotal().orElse(cell[at]);
      }
    }
    int own = row < 0 ? rows.find(rows.key(alone)) : row;
    return own < 0 ? 0 : counts.count(own);
  }

  /**
   * Chooses code after code; gives up a choice as soon as a part that is chosen forbids it.
   *
   * @param looks so far, counted on
   */
  private boolean isFound(
      List<int[]> codes, int[] person, int axis, int change, @Nullable Beside beside, int[] looks) {
    if (axis == person.length) {
      return true;
    }
    for (int code : codes.get(axis)) {
      if (++looks[0] > MOST_LOOKS) {
        return false;
      }
      person[axis] = code;
      if (isPossibleUpTo(person, axis, change, beside)
          && isFound(codes, person, axis + 1, change, beside, looks)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPossibleUpTo(int[] person, int axis, int change, @Nullable Beside beside) {
    int[] other = person.clone();
    if (beside != null) {
      other[beside.axis] = beside.code;
    }
    for (int part = 0; part < parts.size(); part++) {
      if (lastAxes[part] == axis) {
        int[] cell = new int[person.length];
        boolean[][] codes = parts.get(part);
        if (!isPossible(codes, axis, person, 0, cell, change, beside == null ? null : other)
            || beside != null && !isPossible(codes, axis, other, 0, cell, -change, person)) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Whether every cell of a part that counts a person and not another may count one more.
   *
   * @param last axis of which the part has several codes: those after it are not chosen yet
   */
  private boolean isPossible(
      boolean[][] part,
      int last,
      int[] person,
      int axis,
      int[] cell,
      int change,
      int @Nullable [] not) {
    if (axis == cell.length) {
      return not != null && counts(cell, last, not) || mayChange(cell, change);
    }
    Dimension dimension = dimensions.get(axis);
    int from = axis > last ? only(part[axis]) : person[axis];
    for (int at = from; at >= 0; at = dimension.findParent(at).orElse(-1)) {
      if (part[axis][at]) {
        cell[axis] = at;
        if (!isPossible(part, last, person, axis + 1, cell, change, not)) {
          return false;
        }
      }
    }
    return true;
  }

  private static int only(boolean[] codes) {
    for (int at = 0; at < codes.length; at++) {
      if (codes[at]) {
        return at;
      }
    }
    throw new IllegalStateException("Expected a part with a code in each dimension");
  }

  private boolean counts(int[] cell, int last, int[] person) {
    for (int axis = 0; axis <= last; axis++) {
      if (!isWithin(axis, person[axis], cell[axis])) {
        return false;
      }
    }
    return true;
  }

  private boolean mayChange(int[] cell, int change) {
    int row = rows.find(rows.key(cell));
    return row >= 0
        ? possible.holds(row, counts.count(row) + change)
        : change > 0 && PossibleCounts.isWithinHidden(table, cell);
  }
}

package kg.koch.portal.release;

import java.util.ArrayList;
import java.util.List;

/** Turning a table: a dimension goes to the rows, to the columns, out of both, or one place up. */
public enum Move {
  ROWS,
  COLUMNS,
  FILTERS,
  UP;

  /** How a button names the move of a dimension. */
  public String of(String dimension) {
    return dimension + "." + name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The view after the move a button names; the view itself if there is no such move. */
  public static View apply(View view, String button) {
    int dot = button.indexOf('.');
    String dimension = dot < 0 ? button : button.substring(0, dot);
    for (Move move : values()) {
      if (move.of(dimension).equals(button)) {
        return view.findAxis(dimension).map(axis -> move.apply(view, axis)).orElse(view);
      }
    }
    return view;
  }

  private View apply(View view, int axis) {
    List<Integer> rows = new ArrayList<>(view.rows());
    List<Integer> columns = new ArrayList<>(view.columns());
    if (this == UP) {
      up(rows, axis);
      up(columns, axis);
      return laidOut(view, rows, columns, view.chosen());
    }
    rows.remove((Integer) axis);
    columns.remove((Integer) axis);
    List<List<Integer>> chosen = new ArrayList<>(view.chosen());
    boolean listed = this != FILTERS;
    if (listed) {
      (this == ROWS ? rows : columns).add(axis);
    }
    if (listed != view.lists(axis)) {
      chosen.set(
          axis,
          listed
              ? ViewReader.unasked(view.axes().get(axis), this == COLUMNS)
              : List.of(View.standing(view.axes().get(axis))));
    }
    return laidOut(view, rows, columns, chosen);
  }

  private static void up(List<Integer> side, int axis) {
    int at = side.indexOf(axis);
    if (at > 0) {
      side.remove(at);
      side.add(at - 1, axis);
    }
  }

  private static View laidOut(
      View view, List<Integer> rows, List<Integer> columns, List<List<Integer>> chosen) {
    return new View(
        view.table(), view.axes(), rows, columns, chosen, view.settings().laidOutAnew());
  }
}

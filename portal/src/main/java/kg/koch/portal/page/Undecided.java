package kg.koch.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kg.koch.portal.release.Outcomes;
import kg.koch.portal.release.Side;
import kg.koch.portal.release.View;
import kg.koch.publish.bundle.PublishedTable;

/**
 * The figure of what is not decided yet, beside a confirmed one.
 *
 * @param standing what it is of: the period, and the definition if several are shown
 * @param open true if so many are undecided that the confirmed figure misleads
 * @param href where the undecided figure is explained
 */
public record Undecided(String standing, String written, boolean open, String href) {

  private static final int MOST = 60;

  /** Beside one cell; empty if nothing is undecided there, or the table has no outcomes. */
  static Optional<Undecided> beside(
      View view, PublishedTable table, Frame frame, String standing, int[] positions) {
    return Outcomes.undecided(table, positions)
        .map(beside -> Grid.cell(view, table, frame, beside))
        .filter(cell -> cell.kind() != Grid.Kind.ABSENT && cell.value() != 0)
        .map(
            cell ->
                new Undecided(
                    standing,
                    cell.written(),
                    Outcomes.isOpen(table, positions),
                    frame.link("tables/" + table.id() + "/explain?" + cell.explain())));
  }

  /**
   * Beside the confirmed figures a view shows: one a period, and one a code of a dimension whose
   * codes do not add up; others at their total where they stand in rows or columns.
   */
  static List<Undecided> of(View view, PublishedTable table, Frame frame) {
    List<Integer> listed = Stream.concat(view.rows().stream(), view.columns().stream()).toList();
    Side cells = new Side(listed, listed.stream().map(axis -> spread(view, table, axis)).toList());
    List<Undecided> all = new ArrayList<>();
    for (long i = 0; i < Math.min(cells.size(), MOST); i++) {
      int[] positions = view.standing();
      cells.put(i, positions);
      beside(view, table, frame, standing(view, positions, frame), positions).ifPresent(all::add);
    }
    return List.copyOf(all);
  }

  private static List<Integer> spread(View view, PublishedTable table, int axis) {
    return table.dimensions().get(axis).findTotal().map(List::of).orElse(view.shown(axis));
  }

  private static String standing(View view, int[] positions, Frame frame) {
    List<String> parts = new ArrayList<>();
    for (int axis = 0; axis < positions.length; axis++) {
      String id = view.dimension(axis).id();
      boolean differs = view.lists(axis) && view.table().axes().get(axis).findTotal().isEmpty();
      if (id.equals("TIME_PERIOD") || (differs && !id.equals(Outcomes.DIMENSION))) {
        parts.add(Labels.of(view.dimension(axis), positions[axis], frame));
      }
    }
    return String.join(", ", parts);
  }
}

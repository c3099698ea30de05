package kg.koch.portal.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import kg.koch.portal.release.View;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.ReferenceFigure;
import kg.koch.publish.bundle.Release;
import org.jspecify.annotations.Nullable;

/**
 * A figure that somebody else published, beside the release's own of the same cell.
 *
 * @param standing what it is of, in words
 * @param theirs as they printed it
 * @param ours of the release; a dash where it has none or hides it
 * @param address where theirs can be read; null if nowhere on-line
 */
public record OthersFigures(
    String standing,
    String theirs,
    String ours,
    String definition,
    String citation,
    @Nullable String address) {

  private static final int MOST = 40;

  /** Those that agree with every dimension at which the view stands, newest period first. */
  static List<OthersFigures> of(View view, PublishedTable table, Release release, Frame frame) {
    List<OthersFigures> found = new ArrayList<>();
    List<ReferenceFigure> newestFirst =
        release.references().of(view.table().id()).stream()
            .sorted(
                Comparator.comparing(
                    (ReferenceFigure one) -> one.codes().getOrDefault("TIME_PERIOD", ""),
                    Comparator.reverseOrder()))
            .toList();
    for (ReferenceFigure figure : newestFirst) {
      if (IntStream.range(0, view.chosen().size()).allMatch(axis -> agrees(view, axis, figure))) {
        found.add(one(view, table, figure, frame));
      }
    }
    return found.stream().limit(MOST).toList();
  }

  private static boolean agrees(View view, int axis, ReferenceFigure figure) {
    String code = figure.codes().getOrDefault(view.dimension(axis).id(), "");
    return code.isEmpty()
        || view.lists(axis)
        || View.isTime(view.dimension(axis).id())
        || view.chosen().get(axis).stream().anyMatch(at -> view.code(axis, at).equals(code));
  }

  private static OthersFigures one(
      View view, PublishedTable table, ReferenceFigure figure, Frame frame) {
    List<String> standing = new ArrayList<>();
    int[] positions = new int[view.chosen().size()];
    boolean isKnown = true;
    for (int axis = 0; axis < positions.length; axis++) {
      String code = figure.codes().getOrDefault(view.dimension(axis).id(), "");
      Optional<Integer> at =
          code.isEmpty()
              ? Optional.of(view.chosen().get(axis).get(0))
              : view.table().axes().get(axis).findPosition(code);
      isKnown &= at.isPresent() && !(code.isEmpty() && view.lists(axis));
      positions[axis] = at.orElse(0);
      boolean isTime = View.isTime(view.dimension(axis).id());
      if (!code.isEmpty() && (isTime || view.lists(axis))) {
        standing.add(isTime ? frame.period(code) : frame.say(view.dimension(axis).label(code)));
      }
    }
    OptionalInt row = isKnown ? table.findRow(positions) : OptionalInt.empty();
    int decimals = Labels.decimals(view.table());
    String ours =
        row.isPresent() && table.value(row.getAsInt()).isPresent()
            ? frame.numbers().write(table.value(row.getAsInt()).getAsDouble(), decimals)
            : "–";
    return new OthersFigures(
        String.join(", ", standing),
        frame.numbers().write(figure.value(), decimals),
        ours,
        figure.definition(),
        figure.citation(),
        figure.address());
  }
}

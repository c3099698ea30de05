package kg.koch.portal.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kg.koch.portal.release.Share;
import kg.koch.portal.release.View;
import kg.koch.publish.bundle.PublishedTable;

/**
 * Figures as shares of published totals, in percent with one digit. A share is made of two
 * published figures and tells nothing they do not tell; where the total is hidden or zero there is
 * none. Dimensions whose codes do not add up (periods, definitions) stay at their code. Limits of
 * figures are not carried over: those of a share would need both figures' errors together.
 */
final class Shares {

  private static final double PERCENT = 100;

  /** Dimensions whose codes are different things, of which no code is part of another. */
  private static final List<String> NOT_PARTS = List.of("survey-measures", "units");

  private final View view;
  private final PublishedTable table;
  private final Frame frame;

  Shares(View view, PublishedTable table, Frame frame) {
    this.view = view;
    this.table = table;
    this.frame = frame;
  }

  /** What the view may be shown as: only counts have shares, and only of dimensions that add up. */
  static List<Share> possible(View view) {
    boolean counts =
        Labels.decimals(view.table()) == 0
            && view.table().dimensions().stream()
                .noneMatch(one -> one.codeList().equals("survey-measures"));
    return Stream.of(Share.values())
        .filter(share -> share == Share.NONE || counts && !totals(view, share).isEmpty())
        .toList();
  }

  private static List<Integer> totals(View view, Share share) {
    List<Integer> axes =
        switch (share) {
          case NONE -> List.of();
          case OF_ROW -> view.columns();
          case OF_COLUMN -> view.rows();
          case OF_ALL -> Stream.concat(view.rows().stream(), view.columns().stream()).toList();
        };
    return axes.stream()
        .filter(axis -> view.axes().get(axis).findTotal().isPresent())
        .filter(axis -> view.axes().get(axis).size() > 1)
        .filter(axis -> !NOT_PARTS.contains(view.dimension(axis).codeList()))
        .toList();
  }

  /** The share of a cell; the cell itself if it is not shown or the view has no such share. */
  Grid.Cell of(Grid.Cell cell, int[] positions) {
    Share share = view.settings().share();
    if (cell.kind() != Grid.Kind.SHOWN || !possible(view).contains(share)) {
      return cell.withoutInterval();
    }
    int[] whole = positions.clone();
    totals(view, share)
        .forEach(axis -> whole[axis] = view.axes().get(axis).findTotal().orElseThrow());
    Grid.Cell total = Grid.cell(view, table, frame, whole);
    double value =
        total.kind() == Grid.Kind.SHOWN && total.value() > 0
            ? PERCENT * cell.value() / total.value()
            : Double.NaN;
    boolean known = !Double.isNaN(value);
    return new Grid.Cell(
        known ? Grid.Kind.SHOWN : Grid.Kind.ABSENT,
        value,
        known ? frame.say("explorer.percent", frame.numbers().write(value, 1)) : "–",
        cell.flag(),
        cell.explain(),
        cell.open(),
        null);
  }

  /** What every figure is a share of, in words; empty where figures are shown. */
  static Optional<String> words(View view, Frame frame) {
    Share share = view.settings().share();
    return share == Share.NONE || !possible(view).contains(share)
        ? Optional.empty()
        : Optional.of(frame.say("explorer.as." + share.word()));
  }

  /** Dimensions of the view that a share of this kind adds up, by name. */
  static String names(View view, Share share, Frame frame) {
    return String.join(
        ", ",
        IntStream.range(0, view.axes().size())
            .filter(axis -> totals(view, share).contains(axis))
            .mapToObj(axis -> frame.say(view.dimension(axis).label()))
            .toList());
  }
}

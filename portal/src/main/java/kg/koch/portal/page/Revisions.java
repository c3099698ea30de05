package kg.koch.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kg.koch.portal.release.View;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.terms.Dimension;

/** What earlier releases said of the cells of a view. */
public final class Revisions {

  /** The most releases that stand below a figure, the newest ones. */
  private static final int MOST = 6;

  /**
   * A figure of an earlier release.
   *
   * @param vintage what the release knew until, as readers write it
   * @param written the figure, or why there is none
   */
  public record Past(String vintage, String written) {}

  private final View view;
  private final List<Release> earlier;
  private final Frame frame;

  /**
   * @param all releases, oldest first
   */
  Revisions(View view, Release shown, List<Release> all, Frame frame) {
    this.view = view;
    this.frame = frame;
    List<Release> before =
        all.stream()
            .filter(one -> one.id().compareTo(shown.id()) < 0)
            .filter(one -> one.findMetadata(view.table().id()).isPresent())
            .toList();
    this.earlier = before.subList(Math.max(0, before.size() - MOST), before.size());
  }

  boolean isEmpty() {
    return earlier.isEmpty();
  }

  /** The cell in earlier releases that have its codes, newest first. */
  List<Past> of(int[] positions) {
    List<Past> past = new ArrayList<>();
    for (int i = earlier.size() - 1; i >= 0; i--) {
      Release release = earlier.get(i);
      written(release, positions)
          .map(written -> new Past(frame.period(release.manifest().vintage()), written))
          .ifPresent(past::add);
    }
    return past;
  }

  private Optional<String> written(Release release, int[] positions) {
    TableMetadata metadata = release.findMetadata(view.table().id()).orElseThrow();
    PublishedTable table = release.findTable(view.table().id()).orElseThrow();
    int[] there = new int[table.dimensions().size()];
    for (int axis = 0; axis < there.length; axis++) {
      Dimension dimension = table.dimensions().get(axis);
      Optional<Integer> at =
          view.findAxis(dimension.id())
              .flatMap(here -> dimension.findPosition(view.code(here, positions[here])));
      if (at.isEmpty()) {
        return Optional.empty();
      }
      there[axis] = at.get();
    }
    View other = View.opening(metadata);
    return Optional.of(Grid.cell(other, table, frame, there).written());
  }
}

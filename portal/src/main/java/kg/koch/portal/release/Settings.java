package kg.koch.portal.release;

import org.jspecify.annotations.Nullable;

/**
 * How a view is shown, beyond what is in its rows and columns.
 *
 * @param sort the column the rows are sorted by: its codes, joined by a dot; null: publishing order
 * @param totals false: codes that include another one shown are left out
 * @param intervals whether limits of figures are shown
 * @param revisions whether the figure of earlier releases stands below each figure
 * @param chart the kind of drawing asked for; empty: what suits the data
 * @param page of the rows, from 1
 * @param part of the columns, from 1
 */
public record Settings(
    @Nullable String sort,
    boolean descending,
    boolean totals,
    Share share,
    boolean intervals,
    boolean revisions,
    String chart,
    int page,
    int part) {

  /** What holds where an address says nothing. */
  public static final Settings USUAL =
      new Settings(null, false, true, Share.NONE, true, false, "", 1, 1);

  Settings sorted(String by, boolean down) {
    return new Settings(by, down, totals, share, intervals, revisions, chart, 1, part);
  }

  Settings at(int otherPage, int otherPart) {
    return new Settings(
        sort, descending, totals, share, intervals, revisions, chart, otherPage, otherPart);
  }

  Settings drawn(String kind) {
    return new Settings(sort, descending, totals, share, intervals, revisions, kind, page, part);
  }

  /** Without what belongs to the rows and columns as they were. */
  Settings laidOutAnew() {
    return new Settings(null, false, totals, share, intervals, revisions, "", 1, 1);
  }
}

package kg.koch.portal.page;

import java.util.List;
import kg.koch.portal.chart.ChartKind;
import kg.koch.portal.chart.Size;
import kg.koch.portal.release.View;
import kg.koch.publish.bundle.PublishedTable;

/**
 * The chart of a view, in two widths, with a sentence that says what it shows.
 *
 * @param possible kinds that suit the view, the best first; none where nothing can be drawn
 * @param kind the one drawn
 * @param wide the drawing for screens
 * @param narrow the drawing for telephones
 * @param sentence what stands out
 * @param notes what is not drawn
 */
public record ChartOfGrid(
    List<ChartKind> possible,
    ChartKind kind,
    String wide,
    String narrow,
    String sentence,
    List<String> notes) {

  private static final ChartOfGrid NOTHING =
      new ChartOfGrid(List.of(), ChartKind.BAR, "", "", "", List.of());

  public ChartOfGrid {
    possible = List.copyOf(possible);
    notes = List.copyOf(notes);
  }

  /** The chart the view asks for, or the one that suits it best. */
  static ChartOfGrid of(View view, PublishedTable table, Frame frame) {
    Grid grid = Grid.toDraw(view, table, frame);
    ChartKinds kinds = new ChartKinds(view, grid);
    List<ChartKind> possible = kinds.possible();
    if (possible.isEmpty()) {
      return NOTHING;
    }
    ChartKind kind =
        ChartKind.find(view.settings().chart()).filter(possible::contains).orElse(possible.get(0));
    ChartDrawing drawing = new ChartDrawing(view, kinds, frame);
    ChartDrawing.Drawn drawn = drawing.of(kind);
    return new ChartOfGrid(
        possible,
        kind,
        drawn.draw().apply(Size.WIDE),
        drawn.draw().apply(Size.NARROW),
        drawn.sentence(),
        drawn.notes());
  }

  public boolean isEmpty() {
    return possible.isEmpty();
  }
}

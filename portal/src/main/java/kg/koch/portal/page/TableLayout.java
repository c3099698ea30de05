package kg.koch.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The headings of a grid as cells of a table in HTML. Where several dimensions stand on a side,
 * neighbours with the same outer code share one heading, and every figure names its headings by
 * their identifiers, for programs that read tables aloud.
 */
public final class TableLayout {

  /**
   * A heading.
   *
   * @param span how many rows or columns it stands for
   * @param depth how far it is indented
   * @param column what it heads, if it is the innermost of one column
   */
  public record Head(String id, String label, int span, int depth, Optional<Grid.Line> column) {}

  /** A row with the headings that begin in it. */
  public record Row(Grid.Line line, List<Head> heads, List<Grid.Cell> cells) {}

  private final Grid grid;
  private final List<List<Head>> head;
  private final List<Row> rows;
  private final int[][] rowBegins;
  private final int[][] columnBegins;

  TableLayout(Grid grid) {
    this.grid = grid;
    this.columnBegins = begins(grid.columns());
    List<Grid.Line> lines = grid.rows().stream().map(Grid.Row::line).toList();
    this.rowBegins = begins(lines);
    this.head =
        IntStream.range(0, columnBegins.length)
            .mapToObj(level -> heads("c", level, columnBegins[level], grid.columns()::get))
            .toList();
    this.rows = rows(lines);
  }

  /** The lines of headings above the figures, the outermost first. */
  public List<List<Head>> head() {
    return head;
  }

  public List<Row> rows() {
    return rows;
  }

  /** How many dimensions stand in rows, or 1 if none does. */
  public int levels() {
    return rowBegins.length;
  }

  /** True if headings are shared, so that figures must name theirs. */
  public boolean isNested() {
    return rowBegins.length > 1 || columnBegins.length > 1;
  }

  /** The identifiers of the headings of a figure; null where its row and column say enough. */
  public @Nullable String headers(int row, int column) {
    if (!isNested()) {
      return null;
    }
    StringBuilder headers = new StringBuilder();
    for (int level = 0; level < rowBegins.length; level++) {
      headers.append(id("r", level, rowBegins[level][row])).append(' ');
    }
    for (int level = 0; level < columnBegins.length; level++) {
      headers.append(id("c", level, columnBegins[level][column])).append(' ');
    }
    return headers.toString().strip();
  }

  private List<Row> rows(List<Grid.Line> lines) {
    List<List<Head>> levels =
        IntStream.range(0, rowBegins.length)
            .mapToObj(level -> heads("r", level, rowBegins[level], lines::get))
            .toList();
    List<Row> made = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int row = i;
      List<Head> beginning = new ArrayList<>();
      for (int level = 0; level < rowBegins.length; level++) {
        String id = id("r", level, row);
        levels.get(level).stream().filter(one -> one.id().equals(id)).forEach(beginning::add);
      }
      made.add(new Row(lines.get(i), beginning, grid.rows().get(i).cells()));
    }
    return made;
  }

  /** For each level and line, the line at which its heading begins. */
  private static int[][] begins(List<Grid.Line> lines) {
    int levels = lines.isEmpty() ? 1 : Math.max(1, lines.get(0).headings().size());
    int[][] begins = new int[levels][lines.size()];
    for (int level = 0; level < levels; level++) {
      for (int i = 0; i < lines.size(); i++) {
        boolean same =
            i > 0
                && level < levels - 1
                && outer(lines.get(i), level).equals(outer(lines.get(i - 1), level));
        begins[level][i] = same ? begins[level][i - 1] : i;
      }
    }
    return begins;
  }

  private static List<Grid.Heading> outer(Grid.Line line, int level) {
    return line.headings().subList(0, level + 1);
  }

  private static List<Head> heads(
      String side, int level, int[] begins, IntFunction<Grid.Line> lines) {
    List<Head> heads = new ArrayList<>();
    for (int i = 0; i < begins.length; i++) {
      if (begins[i] == i) {
        int begin = i;
        int span = (int) IntStream.of(begins).filter(one -> one == begin).count();
        Grid.Line line = lines.apply(i);
        boolean innermost = level >= line.headings().size() - 1;
        boolean none = line.headings().isEmpty();
        heads.add(
            new Head(
                id(side, level, i),
                none ? line.label() : line.headings().get(level).label(),
                span,
                none ? 0 : line.headings().get(level).depth(),
                innermost ? Optional.of(line) : Optional.empty()));
      }
    }
    return heads;
  }

  private static String id(String side, int level, int begin) {
    return side + level + "-" + begin;
  }
}

package kg.koch.publish.pxweb;

import java.util.ArrayList;
import java.util.List;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;
import kg.koch.publish.cube.Contents;
import kg.koch.publish.cube.Cube;
import kg.koch.publish.cube.CubeCell;
import kg.koch.publish.cube.CubeWalk;
import kg.koch.publish.cube.TableNotes;
import kg.koch.publish.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A block as rows of text: names of the stub, then a column for each combination of the heading.
 * Where some cell has a flag, it stands in a column beside its value. Used by one thread.
 */
final class TableLayout {

  /** How values and variables are named. */
  enum Naming {
    CODES,
    TEXTS,
    CODES_AND_TEXTS
  }

  /** Takes the rows, the heading first. */
  @FunctionalInterface
  interface Rows {
    /**
     * @param names how many of the cells are names
     */
    void row(List<String> cells, int names);
  }

  private final Cube cube;
  private final int stub;
  private final Language language;
  private final Naming naming;
  private final boolean flagged;
  private final long line;
  private final List<String> row = new ArrayList<>();

  TableLayout(CubeChoice.Placed placed, Language language, Naming naming) {
    this.cube = placed.cube();
    this.stub = placed.stub();
    this.language = language;
    this.naming = naming;
    this.flagged = !TableNotes.flags(cube).isEmpty();
    long cells = 1;
    for (int number = stub; number < cube.rank(); number++) {
      cells *= cube.codes(number).size();
    }
    this.line = cells;
  }

  void write(Rows rows) {
    rows.row(heading(), stub);
    CubeWalk.overAll(
        cube,
        (index, cell) -> {
          if (index % line == 0) {
            names(index / line, 0, stub).forEach(row::add);
          }
          add(cell);
          if (index % line == line - 1) {
            rows.row(List.copyOf(row), stub);
            row.clear();
          }
        });
  }

  private void add(@Nullable CubeCell cell) {
    for (Contents contents : cube.contents()) {
      row.add(CellTexts.of(cell, contents));
    }
    if (flagged) {
      row.add(cell == null ? "" : cell.flag());
    }
  }

  private List<String> heading() {
    List<String> heading = new ArrayList<>();
    for (int number = 0; number < stub; number++) {
      heading.add(name(cube.dimension(number).id(), cube.dimension(number).label().in(language)));
    }
    for (long column = 0; column < line; column++) {
      String above = String.join(" ", names(column, stub, cube.rank()));
      for (Contents contents : cube.contents()) {
        String below = name(contents.name(), contents.label().in(language));
        boolean alone = !above.isEmpty() && cube.contents().size() == 1;
        heading.add(alone ? above : (above + " " + below).strip());
      }
      if (flagged) {
        String status = name("OBS_STATUS", Messages.in(language).text("attribute.OBS_STATUS"));
        heading.add((above + " " + status).strip());
      }
    }
    return heading;
  }

  /** Names of the codes that a combination of these dimensions stands at. */
  private List<String> names(long combination, int from, int to) {
    List<String> names = new ArrayList<>();
    long rest = combination;
    for (int number = to - 1; number >= from; number--) {
      List<CodeMetadata> codes = cube.codes(number);
      CodeMetadata code = codes.get((int) (rest % codes.size()));
      names.add(0, name(code.id(), code.label().in(language)));
      rest /= codes.size();
    }
    return names;
  }

  private String name(String code, String text) {
    return switch (naming) {
      case CODES -> code;
      case TEXTS -> text;
      case CODES_AND_TEXTS -> code.equals(text) ? code : code + " " + text;
    };
  }
}

package kg.koch.publish.cube;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import kg.koch.publish.bundle.Manifest;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.text.Messages;

/** What must be known to use a table's figures, in sentences: the same in every format. */
public final class TableNotes {

  /** Every flag a cell can have, see {@link CubeCell#flag}. */
  public static final List<String> FLAGS = List.of("P", "E", "U", "Q:C", "Q:N", "M");

  private TableNotes() {}

  /**
   * Of a block, in which every cell has its place: made-up data first; then what is counted, how
   * people are protected, what cells without a value say.
   */
  public static List<Text> of(Manifest release, TableMetadata table, boolean withIntervals) {
    return notes(release, table, withIntervals, cells());
  }

  /** Of a list of cells, in which zeros do not stand: the same, and what cells not listed say. */
  public static List<Text> ofList(Manifest release, TableMetadata table, boolean withIntervals) {
    return notes(release, table, withIntervals, Messages.everywhere("cube.note.list"));
  }

  private static List<Text> notes(
      Manifest release, TableMetadata table, boolean withIntervals, Text cells) {
    List<Text> notes = new ArrayList<>();
    if (release.demonstrationLabel() != null) {
      notes.add(release.demonstrationLabel());
    }
    notes.add(table.definition());
    notes.add(table.protection().reason());
    notes.add(cells);
    if (withIntervals) {
      notes.add(Messages.everywhere("cube.note.interval"));
    }
    return notes;
  }

  /** What cells without a value say. */
  public static Text cells() {
    return Messages.everywhere("cube.note.cells");
  }

  /** What a flag means. */
  public static Text ofFlag(String flag) {
    return Messages.everywhere("cube.flag." + flag.replace(':', '.'));
  }

  /** The flags of a block's cells, in alphabetical order. */
  public static Collection<String> flags(Cube cube) {
    TreeSet<String> flags = new TreeSet<>();
    CubeWalk.over(cube, (index, positions, cell) -> flags.add(cell.flag()));
    flags.remove("");
    return flags;
  }
}

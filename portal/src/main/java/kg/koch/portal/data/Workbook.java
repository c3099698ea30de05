package kg.koch.portal.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import kg.koch.portal.words.Texts;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;
import kg.koch.publish.cube.Cube;
import kg.koch.publish.cube.CubeCell;
import kg.koch.publish.cube.CubeWalk;
import kg.koch.publish.cube.TableNotes;
import org.dhatim.fastexcel.Worksheet;

/**
 * A block as an Excel workbook: one row a published figure on the first sheet, zeros among them,
 * what must be known to use it on the second. Hidden figures say so in words.
 */
public final class Workbook {

  /** A sheet of more rows takes too long to make; Excel itself ends at about a million. */
  public static final int MOST_ROWS = 200_000;

  /** Two thirds of the time of the usual one, for files a tenth larger. */
  private static final int COMPRESSION = 2;

  /** Rows kept in memory before they are written. */
  private static final int ROWS_KEPT = 2_000;

  private final Cube cube;
  private final Texts texts;

  public Workbook(Cube cube, Texts texts) {
    this.cube = cube;
    this.texts = texts;
  }

  /** Whether a sheet holds the block. */
  public boolean fits() {
    int[] rows = {0};
    if (cube.size() > MOST_ROWS) {
      CubeWalk.over(cube, (index, positions, cell) -> rows[0]++);
    }
    return rows[0] <= MOST_ROWS;
  }

  /** Writes the workbook and closes the stream. */
  public void write(OutputStream out) throws IOException {
    try (var workbook = new org.dhatim.fastexcel.Workbook(out, "Koch", "1.0")) {
      workbook.setCompressionLevel(COMPRESSION);
      writeFigures(workbook.newWorksheet(texts.say("download.figures")));
      writeAbout(workbook.newWorksheet(texts.say("download.about")));
    }
  }

  private void writeFigures(Worksheet sheet) throws IOException {
    List<DimensionMetadata> dimensions = cube.metadata().dimensions();
    int width = dimensions.size();
    boolean withIntervals = cube.table().hasIntervals();
    writeHeading(sheet, dimensions, withIntervals);
    int[] next = {1};
    try {
      CubeWalk.over(
          cube,
          (index, positions, cell) -> {
            int row = next[0]++;
            for (int axis = 0; axis < width; axis++) {
              var code = dimensions.get(axis).codes().get(positions[axis]);
              sheet.value(row, axis, code.label().in(language()));
            }
            writeCell(sheet, row, width, cell);
            keepFew(sheet, row);
          });
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  private static void keepFew(Worksheet sheet, int row) {
    if (row % ROWS_KEPT == 0) {
      try {
        sheet.flush();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  private void writeHeading(
      Worksheet sheet, List<DimensionMetadata> dimensions, boolean withIntervals) {
    int width = dimensions.size();
    for (int axis = 0; axis < width; axis++) {
      sheet.value(0, axis, dimensions.get(axis).label().in(language()));
    }
    sheet.value(0, width, texts.say("download.value"));
    sheet.value(0, width + 1, "OBS_STATUS");
    if (withIntervals) {
      sheet.value(0, width + 2, texts.say("interval.lower"));
      sheet.value(0, width + 3, texts.say("interval.upper"));
    }
    sheet.range(0, 0, 0, width + (withIntervals ? 3 : 1)).style().bold().set();
  }

  private void writeCell(Worksheet sheet, int row, int column, CubeCell cell) {
    switch (cell.state()) {
      case SHOWN -> sheet.value(row, column, cell.value());
      case HIDDEN -> sheet.value(row, column, texts.say("table.hidden"));
      case IMPRECISE -> sheet.value(row, column, texts.say("table.imprecise"));
      case IMPOSSIBLE -> {}
    }
    sheet.value(row, column + 1, cell.status());
    var interval = cell.interval();
    if (interval != null) {
      sheet.value(row, column + 2, interval.lower());
      sheet.value(row, column + 3, interval.upper());
    }
  }

  private void writeAbout(Worksheet sheet) {
    int row = 0;
    for (String[] line : about()) {
      sheet.value(row, 0, line[0]);
      sheet.value(row++, 1, line[1]);
    }
  }

  private List<String[]> about() {
    TableMetadata table = cube.metadata();
    List<String[]> lines = new ArrayList<>();
    var demonstration = cube.release().demonstrationLabel();
    if (demonstration != null) {
      line(lines, texts.say("demonstration"), demonstration.in(language()));
    }
    line(lines, table.id(), table.title().in(language()));
    line(lines, texts.say("table.definition"), table.definition().in(language()));
    line(lines, texts.say("table.unit"), table.unit().label().in(language()));
    line(lines, texts.say("table.protection"), table.protection().reason().in(language()));
    line(lines, texts.say("table.hidden"), texts.say("explain.hidden"));
    for (String flag : TableNotes.flags(cube)) {
      String status = flag.startsWith("Q") ? "Q" : flag;
      line(lines, "OBS_STATUS " + status, TableNotes.ofFlag(flag).in(language()));
    }
    if (cube.table().hasIntervals()) {
      line(lines, texts.say("interval"), texts.say("interval.text"));
    }
    line(lines, texts.say("formats.notes"), TableNotes.cells().in(language()));
    for (TableMetadata.Source source : table.sources()) {
      line(
          lines,
          texts.say("table.sources"),
          source.title().in(language()) + " (" + source.owner().in(language()) + ")");
    }
    line(lines, texts.say("table.vintage"), table.vintage());
    line(lines, texts.say("explain.release"), cube.release().releaseId());
    return lines;
  }

  private static void line(List<String[]> lines, String name, String value) {
    lines.add(new String[] {name, value});
  }

  private Language language() {
    return texts.language();
  }
}

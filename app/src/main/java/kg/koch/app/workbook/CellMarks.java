package kg.koch.app.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.Units;

/** Colours faulty cells, and writes into the first of them what is wrong. */
final class CellMarks {

  static final int MOST_NOTES = 2_000;
  private static final int WIDE = 4;
  private static final int HIGH = 7;
  private static final int SHIFT = Units.pixelToEMU(120);
  private static final String AUTHOR = "Köch";

  private final Workbook workbook;
  private final Map<Short, CellStyle> marked = new HashMap<>();
  private final Set<Short> isMark = new HashSet<>();
  private final Map<String, Comment> notes = new HashMap<>();
  private int cells;

  CellMarks(Workbook workbook) {
    this.workbook = workbook;
  }

  /** How many cells are coloured. */
  int cells() {
    return cells;
  }

  /** Colours the cell and adds the note, to what is noted there already if there is something. */
  void mark(Cell cell, String note) {
    if (!isMark.contains(cell.getCellStyle().getIndex())) {
      cells++;
      cell.setCellStyle(
          marked.computeIfAbsent(cell.getCellStyle().getIndex(), index -> style(cell)));
      isMark.add(cell.getCellStyle().getIndex());
    }
    String place = cell.getSheet().getSheetName() + '!' + cell.getAddress();
    Comment before = notes.get(place);
    if (before != null) {
      String more = before.getString().getString() + "\n\n" + note;
      before.setString(workbook.getCreationHelper().createRichTextString(more));
    } else if (notes.size() < MOST_NOTES) {
      notes.put(place, note(cell, note));
    }
  }

  /** Looks as the cell did, but for its ground. */
  private CellStyle style(Cell cell) {
    CellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(cell.getCellStyle());
    style.setFillForegroundColor(IndexedColors.ROSE.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }

  private Comment note(Cell cell, String text) {
    Sheet sheet = cell.getSheet();
    cell.removeCellComment();
    Drawing<?> drawing = sheet.createDrawingPatriarch();
    ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
    // A note is made for the cell its box begins in; the box is then shifted off that cell.
    anchor.setCol1(cell.getColumnIndex());
    anchor.setDx1(SHIFT);
    anchor.setCol2(cell.getColumnIndex() + 1 + WIDE);
    anchor.setRow1(cell.getRowIndex());
    anchor.setRow2(cell.getRowIndex() + HIGH);
    Comment comment = drawing.createCellComment(anchor);
    comment.setString(workbook.getCreationHelper().createRichTextString(text));
    comment.setAuthor(AUTHOR);
    cell.setCellComment(comment);
    return comment;
  }
}

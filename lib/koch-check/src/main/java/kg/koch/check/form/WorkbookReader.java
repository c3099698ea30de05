package kg.koch.check.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import kg.koch.catalog.SourceLayout;
import kg.koch.catalog.SourceLayout.Field;
import kg.koch.terms.BadInputException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * Excel workbooks (.xlsx). Rows are read from every visible sheet whose first row names the
 * declared columns, sheet after sheet, in the order of the workbook; a sheet that names none of
 * them is left alone, one that names some is refused. Columns stand in the same order on each.
 * Empty rows are no rows.
 *
 * <p>A cell gives its value, not how it is shown; a formula the value last calculated, and if it
 * has none, its place is refused. Nothing is calculated, no link is followed, no macro is looked
 * at.
 */
public final class WorkbookReader implements FormReader {

  private static final String WHAT_TO_DO =
      "Open the workbook in Excel, save it as .xlsx without password and deliver it again.";

  private final SourceLayout layout;
  private final List<String> declared;

  public WorkbookReader(SourceLayout layout) {
    this.layout = layout;
    this.declared = layout.fields().stream().map(Field::name).toList();
  }

  @Override
  public void read(UnpackedFile file, RowWriter rows) throws IOException {
    try {
      WorkbookBounds.require(file);
      readSheets(file, rows);
    } catch (BadInputException refused) {
      throw refused;
    } catch (IOException | RuntimeException | StackOverflowError unreadable) {
      throw file.refusal("a whole Excel workbook", "a damaged one", WHAT_TO_DO);
    }
  }

  private void readSheets(UnpackedFile file, RowWriter rows) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.path().toFile())) {
      Pass pass = new Pass(file, rows, workbook.isDate1904());
      for (Sheet sheet : workbook.getSheets().toList()) {
        if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
          pass.sheet(sheet);
        }
      }
      pass.requireHeader();
    }
  }

  /** One way through a workbook. */
  private final class Pass {

    private final UnpackedFile file;
    private final RowWriter rows;
    private final boolean isFrom1904;
    private List<String> header = List.of();
    private List<Field> columns = List.of();
    private List<String> firstFound = List.of();

    Pass(UnpackedFile file, RowWriter rows, boolean isFrom1904) {
      this.file = file;
      this.rows = rows;
      this.isFrom1904 = isFrom1904;
    }

    void sheet(Sheet sheet) throws IOException {
      String name = sheet.getName().replaceAll("\\p{Cntrl}", " ");
      try (Stream<Row> all = sheet.openStream()) {
        boolean isHeader = true;
        for (Row row : (Iterable<Row>) all::iterator) {
          if (row.stream().allMatch(Pass::isEmpty)) {
            continue;
          }
          if (isHeader && !takeHeader(row, name)) {
            return;
          }
          if (!isHeader) {
            row(row, name);
          }
          isHeader = false;
        }
      }
    }

    /** False if the sheet is none of the delivery's. */
    private boolean takeHeader(Row row, String sheet) throws IOException {
      List<String> found = new ArrayList<>();
      for (int column = 0; column < row.getCellCount(); column++) {
        found.add(row.getCellText(column).strip());
      }
      while (!found.isEmpty() && found.get(found.size() - 1).isEmpty()) {
        found.remove(found.size() - 1);
      }
      if (found.stream().noneMatch(declared::contains)) {
        firstFound = firstFound.isEmpty() ? found : firstFound;
        return false;
      }
      requireColumns(found, "sheet '%s', row %d".formatted(sheet, row.getRowNum()));
      if (header.isEmpty()) {
        header = found;
        columns = found.stream().map(this::field).toList();
        rows.header(header);
      } else if (!header.equals(found)) {
        throw file.refusal(
            "sheet '" + sheet + "'",
            "the columns in the order of the sheet before",
            "another order",
            "Put the columns of all sheets in one order.");
      }
      return true;
    }

    private void requireColumns(List<String> found, String place) {
      boolean isSame =
          found.size() == declared.size() && new HashSet<>(found).equals(new HashSet<>(declared));
      if (!isSame) {
        List<String> missing = new ArrayList<>(declared);
        missing.removeAll(found);
        throw file.refusal(
            place,
            "the columns " + String.join(",", declared),
            "%d columns (missing: %s)".formatted(found.size(), missing),
            "Name each column once, exactly as declared.");
      }
    }

    private Field field(String name) {
      return layout.fields().get(declared.indexOf(name));
    }

    void requireHeader() {
      if (header.isEmpty()) {
        throw file.refusal(
            "a sheet whose first row names the columns " + String.join(",", declared),
            firstFound.isEmpty() ? "no filled sheet" : "none",
            "Name each column once, exactly as declared.");
      }
    }

    private void row(Row row, String sheet) throws IOException {
      int last = row.getCellCount() - 1;
      while (last >= columns.size() && isEmpty(cell(row, last))) {
        last--;
      }
      for (int column = 0; column < Math.max(columns.size(), last + 1); column++) {
        rows.field(column < row.getCellCount() ? value(row, column, sheet) : "");
      }
      rows.endRow(new RowPlace(sheet, row.getRowNum()));
    }

    private @Nullable Cell cell(Row row, int column) {
      return row.getCell(column);
    }

    private static boolean isEmpty(@Nullable Cell cell) {
      return cell == null
          || cell.getType() == CellType.EMPTY
          || (cell.getFormula() == null && String.valueOf(cell.getRawValue()).isBlank());
    }

    private String value(Row row, int column, String sheet) {
      Cell cell = cell(row, column);
      if (cell == null) {
        return "";
      }
      String raw = cell.getRawValue();
      if (cell.getFormula() != null && raw == null) {
        throw file.refusal(
            "sheet '%s', row %d, cell %s".formatted(sheet, row.getRowNum(), cell.getAddress()),
            "a formula with its calculated value",
            "one without",
            "Save the workbook in Excel, or put the value in place of the formula.");
      }
      return raw == null ? "" : typed(cell, raw, column);
    }

    private String typed(Cell cell, String raw, int column) {
      return switch (cell.getType()) {
        case BOOLEAN -> raw.equals("1") || raw.equals("true") ? "TRUE" : "FALSE";
        case NUMBER -> number(raw, column);
        case FORMULA -> cell.getValue() instanceof Number ? number(raw, column) : text(cell, raw);
        case STRING -> text(cell, raw);
        case ERROR, EMPTY -> raw;
      };
    }

    private static String text(Cell cell, String raw) {
      return cell.getValue() instanceof String shown ? shown : raw;
    }

    private String number(String raw, int column) {
      try {
        double number = Double.parseDouble(raw);
        return column < columns.size() && Double.isFinite(number)
            ? WorkbookValues.number(number, columns.get(column).type(), isFrom1904)
            : raw;
      } catch (NumberFormatException none) {
        return raw;
      }
    }
  }
}

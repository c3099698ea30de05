package kg.koch.check.form;

/**
 * Where a row stands in the supplier's own file.
 *
 * @param sheet name of a workbook's sheet; empty for any other form
 * @param number of the line, row or record, from 1
 */
public record RowPlace(String sheet, long number) {

  /** In words, such as "sheet 'March', row 17". */
  public String in(Form form) {
    String row = form.unit() + " " + number;
    return sheet.isEmpty() ? row : "sheet '" + sheet + "', " + row;
  }
}

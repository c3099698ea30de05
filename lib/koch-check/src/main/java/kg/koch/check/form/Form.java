package kg.koch.check.form;

/** The forms a delivery may have, once unpacked. */
public enum Form {
  DELIMITED("delimited text", "line"),
  FIXED_WIDTH("text of fixed width", "line"),
  WORKBOOK("Excel workbook", "row"),
  PARQUET("Parquet", "row"),
  JSON_LINES("JSON lines", "line"),
  XML("XML", "record"),
  DBASE("dBase table", "record");

  private final String title;
  private final String unit;

  Form(String title, String unit) {
    this.title = title;
    this.unit = unit;
  }

  public String title() {
    return title;
  }

  /** What a row's number counts in the supplier's file: its lines, rows or records, from 1. */
  public String unit() {
    return unit;
  }
}

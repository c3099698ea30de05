package kg.koch.app.tabular;

/** Takes the fields of a file one by one; see {@link CsvFields}. */
public interface FieldTaker {

  /**
   * A field, without spaces around it.
   *
   * @param column which of the columns asked for
   * @param text holds the field; valid until the method returns
   */
  void field(int column, char[] text, int from, int length);

  /**
   * The row is at its end.
   *
   * @param line of the file the row began at; 1 is the header
   */
  void endOfRow(long line);
}

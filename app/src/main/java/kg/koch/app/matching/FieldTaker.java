package kg.koch.app.matching;

/** Takes the fields of rows as they are read. */
interface FieldTaker {

  /** Takes a field of the row being read: bytes of UTF-8. */
  void set(int column, byte[] bytes, int from, int to);

  /** Ends the row; fields not set are empty. */
  void endRow();
}

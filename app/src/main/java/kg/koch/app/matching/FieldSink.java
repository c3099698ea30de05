package kg.koch.app.matching;

/** Takes the fields of a file as they are read, row by row. */
interface FieldSink {

  /** A field of the row being read. */
  void set(int column, byte[] bytes, int from, int to);

  /** The row ends; fields not set are empty. */
  void endRow();
}

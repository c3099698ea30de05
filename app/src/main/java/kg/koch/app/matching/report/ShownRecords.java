package kg.koch.app.matching.report;

/** Records as people know them. */
public interface ShownRecords {

  /** The id of a record; with two files the file's number before it. */
  String name(int record);

  /** What a record says in a column, as written; empty where it says nothing. */
  String value(int record, String column);
}

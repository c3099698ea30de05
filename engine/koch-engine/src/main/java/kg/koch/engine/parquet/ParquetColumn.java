package kg.koch.engine.parquet;

/**
 * A column of a file.
 *
 * @param optional whether values may be missing
 */
public record ParquetColumn(String name, Kind kind, boolean optional) {

  /** What values are; the numbers are those of parquet.thrift. */
  public enum Kind {
    LONG(2, 18),
    INT(1, 17),
    BYTE(1, 15),
    /** Days since 1970-01-01. */
    DATE(1, 6),
    /** UTF-8, few different ones. */
    TEXT(6, 0);

    private final int physicalType;
    private final int convertedType;

    Kind(int physicalType, int convertedType) {
      this.physicalType = physicalType;
      this.convertedType = convertedType;
    }

    int physicalType() {
      return physicalType;
    }

    int convertedType() {
      return convertedType;
    }
  }
}

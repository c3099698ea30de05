package kg.koch.protect.microdata.recode;

/** A category of a column that its generalisation does not know. */
public final class UnknownCategoryException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String column;
  private final int code;

  UnknownCategoryException(String column, int code) {
    super("Expected categories of the generalisation of " + column + "; got another");
    this.column = column;
    this.code = code;
  }

  public String column() {
    return column;
  }

  /** The category's code in the column. */
  public int code() {
    return code;
  }
}

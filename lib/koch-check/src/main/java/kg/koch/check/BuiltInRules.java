package kg.koch.check;

/** Identifiers of the rules that hold for every source and need no declaration. */
public final class BuiltInRules {

  /** The row has as many fields as the header. */
  public static final String FIELD_COUNT = "field-count";

  /** A quoted field ends with its quote. */
  public static final String QUOTES = "quotes";

  /** A required field is not empty. */
  public static final String REQUIRED = "required";

  /** The text is of the declared type. */
  public static final String TYPE = "type";

  /** The text is not longer than declared. */
  public static final String MAXIMUM_LENGTH = "maximum-length";

  /** The code is in the declared list, and valid on some day of the delivery's period. */
  public static final String CODE_LIST = "code-list";

  /** The delivery has at least one row (a warning). */
  public static final String NO_ROWS = "no-rows";

  private BuiltInRules() {}
}

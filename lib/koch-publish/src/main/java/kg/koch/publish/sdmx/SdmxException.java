package kg.koch.publish.sdmx;

/** A query that has no answer, with the status SDMX REST 2 gives it. */
public final class SdmxException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Statuses of SDMX REST 2, by their HTTP number. */
  public enum Status {
    /** Well asked, but no observation matches. A REST 1 service answers 404 instead. */
    NO_RESULTS(204),
    /** The query is not written as the standard says. */
    SYNTAX(400),
    /** There is no such dataflow. */
    NOT_FOUND(404),
    /** None of the formats asked for is offered. */
    NOT_ACCEPTABLE(406),
    /** The answer would be larger than what is sent at once. */
    TOO_LARGE(413),
    /** Well written, but it makes no sense for this dataflow. */
    SEMANTIC(422),
    /** In the standard, but not offered here. */
    NOT_IMPLEMENTED(501);

    private final int number;

    Status(int number) {
      this.number = number;
    }

    public int number() {
      return number;
    }
  }

  private final Status status;

  public SdmxException(Status status, String message) {
    super(message);
    this.status = status;
  }

  /** With what was expected and what came. */
  public static SdmxException syntax(String expected, String came) {
    return new SdmxException(Status.SYNTAX, "Expected %s; got '%s'.".formatted(expected, came));
  }

  /** With what was expected and what came. */
  public static SdmxException semantic(String expected, String came) {
    return new SdmxException(Status.SEMANTIC, "Expected %s; got '%s'.".formatted(expected, came));
  }

  public Status status() {
    return status;
  }
}

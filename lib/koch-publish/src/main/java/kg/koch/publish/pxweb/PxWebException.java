package kg.koch.publish.pxweb;

/** A query that has no answer, with the status PxWeb gives it. */
public final class PxWebException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;

  public PxWebException(int status, String message) {
    super(message);
    this.status = status;
  }

  static PxWebException expected(String expected, String came) {
    return new PxWebException(400, "Expected %s; got '%s'.".formatted(expected, came));
  }

  /** 400 not understood, 403 too many cells, 404 no such thing. */
  public int status() {
    return status;
  }

  public String explanation() {
    return String.valueOf(getMessage());
  }
}

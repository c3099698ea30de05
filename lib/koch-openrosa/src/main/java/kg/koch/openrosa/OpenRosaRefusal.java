package kg.koch.openrosa;

/**
 * A request that cannot be served, with its code. The message is for the log and for whoever looks
 * after the server; it holds no content of a submission. The text for the enumerator is the
 * server's, in the enumerator's language, by code.
 */
public final class OpenRosaRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  public OpenRosaRefusal(ErrorCode code, String message) {
    super(code.number() + ": " + message);
    this.code = code;
  }

  public ErrorCode code() {
    return code;
  }
}

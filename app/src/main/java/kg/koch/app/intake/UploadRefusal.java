package kg.koch.app.intake;

/** An upload's piece that cannot be taken, said so that the sender can go on. */
public final class UploadRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** There is no such upload, or it is another supplier's. */
    UNKNOWN,
    /** The piece does not begin where the upload ends, or the file is not whole. */
    OFFSET,
    /** The piece, the file or the number of uploads is above a limit. */
    TOO_MUCH
  }

  private final Reason reason;
  private final long received;

  /**
   * @param received bytes that are there; go on from there
   */
  UploadRefusal(Reason reason, long received, String expected, String came, String whatToDo) {
    super("Expected %s; got %s. %s".formatted(expected, came, whatToDo));
    this.reason = reason;
    this.received = received;
  }

  public Reason reason() {
    return reason;
  }

  public long received() {
    return received;
  }
}

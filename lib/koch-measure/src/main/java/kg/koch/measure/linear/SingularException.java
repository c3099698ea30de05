package kg.koch.measure.linear;

/** A system without one solution: some unknown is not determined by the others. */
public final class SingularException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final int unknown;

  SingularException(int unknown) {
    super("Expected independent rows; got one that follows from others, at unknown " + unknown);
    this.unknown = unknown;
  }

  /** Position of the first unknown that is not determined. */
  public int unknown() {
    return unknown;
  }
}

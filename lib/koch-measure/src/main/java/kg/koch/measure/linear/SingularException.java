package kg.koch.measure.linear;

/** A system without one solution: some unknown is not determined by the others. */
public final class SingularException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final int unknown;

  SingularException(int unknown) {
    super(
        "Expected equations that settle every unknown; got none of its own for number "
            + (unknown + 1));
    this.unknown = unknown;
  }

  /** Position of the first unknown that is not determined; 0 is the first. */
  public int unknown() {
    return unknown;
  }
}

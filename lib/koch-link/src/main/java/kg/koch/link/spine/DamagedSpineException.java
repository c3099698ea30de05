package kg.koch.link.spine;

/** A spine that is not as it was written. */
public final class DamagedSpineException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DamagedSpineException(String what) {
    super(what);
  }
}

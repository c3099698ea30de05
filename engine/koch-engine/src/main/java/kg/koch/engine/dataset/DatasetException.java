package kg.koch.engine.dataset;

/**
 * A dataset could not be read or written for a reason that is not in its rows: the disk, the
 * engine, the query.
 */
public final class DatasetException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DatasetException(String message, Throwable cause) {
    super(message, cause);
  }
}

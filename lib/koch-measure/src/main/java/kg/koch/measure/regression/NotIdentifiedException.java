package kg.koch.measure.regression;

/**
 * The data do not settle the answer: many values fit them equally well, or the best one lies at
 * infinity. The message says what was expected of the data and what came.
 */
public final class NotIdentifiedException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  public NotIdentifiedException(String message) {
    super(message);
  }
}

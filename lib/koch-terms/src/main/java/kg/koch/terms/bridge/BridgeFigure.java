package kg.koch.terms.bridge;

/**
 * One end of a bridge: a figure with what must be known to read it.
 *
 * @param name what readers call it
 * @param definition what was counted
 * @param source who counted it, or from which records
 * @param period such as 2024; both ends of a bridge are of one period
 * @param value persons, moves or events
 */
public record BridgeFigure(
    String name, String definition, String source, String period, long value) {

  public BridgeFigure {
    if (name.isBlank() || definition.isBlank() || source.isBlank() || period.isBlank()) {
      throw new IllegalArgumentException(
          "Expected a figure with name, definition, source and period; got '%s', '%s', '%s', '%s'"
              .formatted(name, definition, source, period));
    }
  }
}

package kg.koch.link.weigh;

import java.util.List;

/**
 * What an estimation could not do well.
 *
 * @param column it is about
 * @param levels of the column it is about; empty where it is about all of them
 */
public record Warning(Kind kind, String column, List<String> levels) {

  /** What could not be done. */
  public enum Kind {
    /** No block trains the comparison: its m stayed at the usual values. */
    UNTRAINED,
    /** Levels that no pair had: they weigh nothing. */
    UNSEEN_LEVELS
  }

  public Warning {
    levels = List.copyOf(levels);
  }

  /** The warning as a sentence, in English. */
  public String text() {
    return switch (kind) {
      case UNTRAINED ->
          "No block trains the comparison of '%s': its m stayed at the usual values."
              .formatted(column);
      case UNSEEN_LEVELS ->
          "Levels of '%s' that no pair had weigh nothing: %s."
              .formatted(column, String.join(", ", levels));
    };
  }
}

package kg.koch.check.version;

import java.util.Comparator;
import java.util.List;

/**
 * A row that a new version changes.
 *
 * @param before its line in the old version's row stream; 0 if it was added
 * @param after its line in the new version's row stream; 0 if it was removed
 * @param fields names of the fields that are unlike, of a changed row
 */
public record RowChange(Kind kind, long before, long after, List<String> fields) {

  /** What became of a row. */
  public enum Kind {
    CHANGED,
    ADDED,
    REMOVED
  }

  static final Comparator<RowChange> ORDER =
      Comparator.comparing(RowChange::kind).thenComparingLong(RowChange::at);

  public RowChange {
    fields = List.copyOf(fields);
  }

  /** The line by which a list of one kind is ordered. */
  private long at() {
    return kind == Kind.REMOVED ? before : after;
  }
}

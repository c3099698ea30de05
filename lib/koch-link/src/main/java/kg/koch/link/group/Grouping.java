package kg.koch.link.group;

import java.util.List;

/**
 * Each record's group in one respect.
 *
 * @param column the groups are told from
 * @param names of the groups, the one at 0 being records without a value: words such as {@code
 *     female}, shapes such as {@code AA9999999}, or values as written
 * @param groups place in the names, by record
 */
@SuppressWarnings("ArrayRecordComponent")
public record Grouping(String column, GroupingKind kind, List<String> names, byte[] groups) {

  /** The name of the group of records without a value. */
  public static final String MISSING = "missing";

  /** The name of the group of all values that are too few for one of their own. */
  public static final String OTHER = "other";

  public Grouping {
    names = List.copyOf(names);
  }
}

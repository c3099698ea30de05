package kg.koch.check.version;

import java.util.List;

/**
 * How two versions of a delivery differ. Unchanged + changed + removed are the rows of the old one,
 * unchanged + changed + added those of the new one.
 *
 * @param listed the first {@value VersionComparison#MOST_LISTED} rows of each kind, changed ones
 *     first, then added, then removed; by line
 */
public record VersionChanges(
    long unchanged, long changed, long added, long removed, List<RowChange> listed) {

  public VersionChanges {
    listed = List.copyOf(listed);
  }
}

package kg.koch.app.microdata.protection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kg.koch.protect.microdata.profile.ColumnRole;
import org.jspecify.annotations.Nullable;

/**
 * How a file is protected.
 *
 * @param k records that look the same at least
 * @param blankedShare of records that may be blanked rather than all be made coarser; null to take
 *     the one that loses least
 * @param seed of everything chance decides
 * @param largestSet columns of which sets are looked at for special uniques
 * @param population persons in it; null where weights say, or the file is all of it
 * @param isSynthetic whether a synthetic file is made too
 * @param columns by name, in the order they are written
 */
public record MicrodataSettings(
    int k,
    @Nullable Double blankedShare,
    long seed,
    int largestSet,
    @Nullable Double population,
    boolean isSynthetic,
    Map<String, ColumnSettings> columns) {

  static final int USUAL_K = 5;
  static final int USUAL_SET = 3;
  private static final int MOST_IN_SETS = 5;

  public MicrodataSettings {
    columns = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    if (k < 1) {
      throw new IllegalArgumentException("Expected k of 1 or more; got " + k);
    }
    if (blankedShare != null && !(blankedShare >= 0 && blankedShare < 1)) {
      throw new IllegalArgumentException(
          "Expected a blanked_share from 0 to below 1; got " + blankedShare);
    }
    if (largestSet < 1 || largestSet > MOST_IN_SETS) {
      throw new IllegalArgumentException("Expected a largest_set from 1 to 5; got " + largestSet);
    }
    for (ColumnRole once : List.of(ColumnRole.WEIGHT, ColumnRole.HOUSEHOLD)) {
      long count = columns.values().stream().filter(one -> one.role() == once).count();
      if (count > 1) {
        throw new IllegalArgumentException(
            "Expected one column of the role %s at most; got %d".formatted(once.label(), count));
      }
    }
  }

  static MicrodataSettings usual(Map<String, ColumnSettings> columns) {
    return new MicrodataSettings(USUAL_K, null, 1, USUAL_SET, null, false, columns);
  }

  /** The same with the share that was taken. */
  MicrodataSettings withBlankedShare(double share) {
    return new MicrodataSettings(k, share, seed, largestSet, population, isSynthetic, columns);
  }

  /** Names of the columns of a role. */
  public List<String> of(ColumnRole role) {
    return columns.entrySet().stream()
        .filter(entry -> entry.getValue().role() == role)
        .map(Map.Entry::getKey)
        .toList();
  }

  ColumnSettings column(String name) {
    return java.util.Objects.requireNonNull(columns.get(name), name);
  }
}

package kg.koch.publish.sdmx;

import org.jspecify.annotations.Nullable;

/**
 * Observations that are sent with one purpose.
 *
 * @param validFrom from when the values held, as 2026-01-01T00:00:00Z; null where it is not told
 * @param validTo until when they held; null where it is not told
 */
public record DataSet(
    DataSelection selection,
    DataAction action,
    @Nullable String validFrom,
    @Nullable String validTo) {

  /** The figures as they are. */
  public static DataSet of(DataSelection selection) {
    return new DataSet(selection, DataAction.INFORMATION, null, null);
  }
}

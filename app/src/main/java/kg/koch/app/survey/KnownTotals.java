package kg.koch.app.survey;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files of known totals; one kind at most.
 *
 * @param poststratify cells and their totals
 * @param rake margins, one a file
 * @param calibrate totals of variables
 */
public record KnownTotals(@Nullable Path poststratify, List<Path> rake, @Nullable Path calibrate) {

  public KnownTotals {
    rake = List.copyOf(rake);
    int kinds = poststratify == null ? 0 : 1;
    kinds += rake.isEmpty() ? 0 : 1;
    kinds += calibrate == null ? 0 : 1;
    if (kinds > 1) {
      throw new IllegalArgumentException(
          "Expected one of --poststratify, --rake and --calibrate; got several");
    }
  }
}

package kg.koch.app.measure.internal;

import kg.koch.catalog.CodeList;
import kg.koch.terms.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * Where a row of a source stands on a dimension: at the code it has, or, where the codes are ranges
 * of ages, at the one that holds its number. Another code stands at "other" if there is one, none
 * at "unknown"; else at the total only.
 */
final class CodePlaces {

  private static final String OTHER = "_O";
  private static final String FROM = "from_age";
  private static final String TO = "to_age";

  private final Dimension dimension;
  private final CodeList list;
  private final int total;

  CodePlaces(Dimension dimension, CodeList list) {
    this.dimension = dimension;
    this.list = list;
    this.total = dimension.findTotal().orElse(-1);
  }

  boolean areRanges() {
    return !list.byProperty(FROM).isEmpty();
  }

  /** -1 if it stands nowhere. */
  int ofCode(@Nullable String code) {
    return code == null
        ? dimension.findPosition(Dimension.UNKNOWN).orElse(total)
        : dimension.findPosition(code).or(() -> dimension.findPosition(OTHER)).orElse(total);
  }

  /** -1 if it stands nowhere. */
  int ofNumber(double number) {
    for (CodeList.Code code : list.codes()) {
      String from = code.properties().getOrDefault(FROM, "");
      String to = code.properties().getOrDefault(TO, "");
      boolean holds =
          !from.isEmpty()
              && code.parent() != null
              && number >= Integer.parseInt(from)
              && (to.isEmpty() || number < Integer.parseInt(to) + 1);
      if (holds) {
        return dimension.findPosition(code.id()).orElse(total);
      }
    }
    return ofCode(null);
  }
}

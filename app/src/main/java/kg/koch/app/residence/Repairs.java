package kg.koch.app.residence;

import java.nio.file.Path;
import java.util.List;
import kg.koch.measure.repair.Repair;
import org.jspecify.annotations.Nullable;

/**
 * What a run does about missing crossings.
 *
 * @param seed of the draws
 * @param draws how many; the first one is written out, all are counted
 * @param similar columns of the file that tell who is alike, as a donor of missing crossings
 * @param summary where the spread of the draws is written to; null for remarks only
 */
public record Repairs(
    Repair repair, long seed, int draws, List<String> similar, @Nullable Path summary) {

  private static final int MOST_DRAWS = 1000;
  private static final List<String> OWN =
      List.of("person", "date", "direction", "sequence", "initial");

  /** Days are shared at the midpoint, as without any wish. */
  public static final Repairs MIDPOINT = new Repairs(Repair.MIDPOINT, 1, 1, List.of(), null);

  /**
   * @throws IllegalArgumentException for a number of draws that makes no sense, or wishes for draws
   *     where none are made
   */
  public Repairs {
    similar = List.copyOf(similar);
    if (draws < 1 || draws > MOST_DRAWS) {
      throw new IllegalArgumentException(
          "Expected 1 to %,d draws; got %,d".formatted(MOST_DRAWS, draws));
    }
    if (repair != Repair.HOTDECK && (draws > 1 || !similar.isEmpty() || summary != null)) {
      throw new IllegalArgumentException(
          "Expected --repair hotdeck with --draws, --similar or --summary; got --repair "
              + repair.shortName());
    }
    for (String column : similar) {
      if (column.isEmpty() || OWN.contains(column)) {
        throw new IllegalArgumentException(
            "Expected similar columns other than %s; got '%s'"
                .formatted(String.join(", ", OWN), column));
      }
    }
    if (similar.stream().distinct().count() < similar.size()) {
      throw new IllegalArgumentException(
          "Expected each similar column once; got " + String.join(",", similar));
    }
  }

  boolean putsIn() {
    return repair == Repair.HOTDECK;
  }
}

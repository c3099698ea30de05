package kg.koch.protect.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kg.koch.protect.cells.CrossedTable;

/**
 * k-disclosure of tables of counts: where all but a few of a total are in one of its parts, those
 * few know of everybody else that they are in the part. A total less a part that leaves at most
 * {@code coalition} units must therefore not be calculable, if somebody is in the part.
 *
 * <p>With a coalition of 0 it is group disclosure, or attribute disclosure: a row whose total sits
 * in one cell tells everybody something of each of its members (Hundepool et al., Statistical
 * Disclosure Control, 2012, chapter 5). Where cells without anybody are published, nothing can be
 * done about it but coarser categories: the table must have them among its inner cells.
 *
 * @param coalition units who tell each other what they are, at least 0
 */
public record GroupDisclosure(int coalition) {

  public GroupDisclosure {
    if (coalition < 0) {
      throw new IllegalArgumentException("Expected a coalition of 0 or more; got " + coalition);
    }
  }

  /**
   * A total less one of its parts.
   *
   * @param rest inner cells that are in the total and not in the part, ascending
   * @param units how many are in them
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Difference(int total, int part, int[] rest, long units) {}

  /** The differences that must not be calculable, those of equal cells once. */
  public List<Difference> of(CrossedTable table) {
    List<Difference> found = new ArrayList<>();
    for (int part = 0; part < table.size(); part++) {
      if (table.count(part) > 0) {
        for (int total : table.numbers().upwards(part)) {
          long units = table.count(total) - table.count(part);
          if (total != part && units <= coalition) {
            int[] rest = rest(table, total, part);
            if (rest.length > 0) {
              found.add(new Difference(total, part, rest, units));
            }
          }
        }
      }
    }
    return found;
  }

  private static int[] rest(CrossedTable table, int total, int part) {
    int[] inPart = table.inner(part);
    return Arrays.stream(table.inner(total))
        .filter(row -> Arrays.binarySearch(inPart, row) < 0)
        .map(table::cellOf)
        .sorted()
        .toArray();
  }
}

package kg.koch.publish.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kg.koch.terms.Dimension;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SelectionTest {

  /** Whatever is listed and whatever is asked for, it is what looking at every row finds. */
  @Property
  void findRows_anyCodes_findsWhatAScanFinds(
      @ForAll long seed,
      @ForAll @IntRange(max = 10) int filled,
      @ForAll @IntRange(max = 10) int asked) {
    Random random = new Random(seed);
    PublishedTable table = table(random, filled / 10.0);
    List<BitSet> allowed = allowed(table, random, asked / 10.0);
    int[] scanned =
        IntStream.range(0, table.rows()).filter(row -> isAllowed(table, row, allowed)).toArray();
    assertThat(table.findRows(allowed)).containsExactly(scanned);
  }

  @Test
  void findRows_codesOfAnotherNumberOfDimensions_isRefused() {
    PublishedTable table = table(new Random(1), 1);
    assertThatThrownBy(() -> table.findRows(List.of(new BitSet())))
        .hasMessageContaining("Expected codes of 3 dimensions; got 1");
  }

  private static PublishedTable table(Random random, double share) {
    List<Dimension> axes = new ArrayList<>();
    for (int axis = 0; axis < 3; axis++) {
      List<String> codes =
          IntStream.rangeClosed(0, random.nextInt(5)).mapToObj(Integer::toString).toList();
      axes.add(Dimension.flat("D" + axis, codes));
    }
    PublishedTableBuilder table = PublishedTable.builder("T", axes);
    for (int first = 0; first < axes.get(0).size(); first++) {
      for (int second = 0; second < axes.get(1).size(); second++) {
        for (int third = 0; third < axes.get(2).size(); third++) {
          if (random.nextDouble() < share) {
            table.shown(1, first, second, third);
          }
        }
      }
    }
    return table.build();
  }

  private static List<BitSet> allowed(PublishedTable table, Random random, double share) {
    List<BitSet> allowed = new ArrayList<>();
    for (Dimension axis : table.dimensions()) {
      BitSet codes = new BitSet();
      IntStream.range(0, axis.size()).filter(at -> random.nextDouble() < share).forEach(codes::set);
      allowed.add(codes);
    }
    return allowed;
  }

  private static boolean isAllowed(PublishedTable table, int row, List<BitSet> allowed) {
    return IntStream.range(0, allowed.size())
        .allMatch(axis -> allowed.get(axis).get(table.position(row, axis)));
  }
}

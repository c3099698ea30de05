package kg.koch.link.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import kg.koch.link.record.FieldKind;
import kg.koch.link.record.FoldedColumn;
import kg.koch.link.record.Records;
import kg.koch.link.record.ValuesBuilder;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Which pairs blocking shows, beside all pairs looked at one by one. */
class BlockWalkTest {

  /** A visitor that keeps what it was shown. */
  private static final class Shown implements PairVisitor {
    private final List<String> pairs = new ArrayList<>();
    private Block block;

    Shown(Records records) {
      this.block = new Block(records);
    }

    @Override
    public void begin(Block next) {
      block = next;
    }

    @Override
    public void pair(int first, int second) {
      int a = block.record(first);
      int b = block.record(second);
      pairs.add(Math.min(a, b) + "-" + Math.max(a, b));
    }
  }

  @Property
  void walk_twoRules_showsEachPairThatAgreesInEitherOnce(
      @ForAll @IntRange(min = 2, max = 60) int size,
      @ForAll @IntRange(min = 1, max = 60) int left,
      @ForAll long seed) {
    Records records = records(size, Math.min(left, size), 6, seed);
    List<String> shown = shown(records, rules(records), List.of());
    assertThat(shown).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(shown)).isEqualTo(agreeing(records));
  }

  @Test
  void walk_aBlockTooLarge_isCutAndWhatIsLeftOutIsCounted() {
    Records records = records(5_000, 5_000, 1, 1);
    List<BlockingRule> rules = rules(records).subList(0, 1);
    BlockWalk walk = new BlockWalk(records, rules, List.of(), 2);
    RuleCount count = walk.walk(0, () -> new Shown(records)).count();
    assertThat(count.hotBlocks()).isEqualTo(1);
    assertThat(count.largestBlock()).isEqualTo(5_000);
    assertThat(count.compared()).isLessThan(5_000L * BlockWalk.LARGEST_BLOCK);
    assertThat(count.compared() + count.leftOut()).isEqualTo(5_000L * 4_999 / 2);
  }

  @Test
  void pairs_aSampleAsLargeAsTheFile_isCountedExactly() {
    Records records = records(300, 300, 6, 4);
    BlockingRule rule = rules(records).get(0);
    long shown = shown(records, List.of(rule), List.of()).size();
    assertThat(Forecast.pairs(records, rule, 300)).isEqualTo(shown);
  }

  private static List<String> shown(
      Records records, List<BlockingRule> rules, List<KeyPart> refinements) {
    BlockWalk walk = new BlockWalk(records, rules, refinements, 2);
    List<String> all = new ArrayList<>();
    for (int rule = 0; rule < rules.size(); rule++) {
      walk.walk(rule, () -> new Shown(records)).visitors().forEach(one -> all.addAll(one.pairs));
    }
    return all;
  }

  private static Set<String> agreeing(Records records) {
    Set<String> agreeing = new TreeSet<>();
    for (int a = 0; a < records.size(); a++) {
      for (int b = a + 1; b < records.size(); b++) {
        boolean wanted = !records.isAcross() || a < records.left() && b >= records.left();
        if (wanted && (same(records, a, b, 0) || same(records, a, b, 1))) {
          agreeing.add(a + "-" + b);
        }
      }
    }
    return agreeing;
  }

  private static boolean same(Records records, int a, int b, int column) {
    return records.code(a, column) != 0 && records.code(a, column) == records.code(b, column);
  }

  private static List<BlockingRule> rules(Records records) {
    List<BlockingRule> rules = new ArrayList<>();
    for (int column = 0; column < 2; column++) {
      KeyPart part = KeyPart.of(records.fields().get(column), column, KeyPart.Taken.WHOLE);
      rules.add(new BlockingRule(List.of(part)));
    }
    return rules;
  }

  /** Two columns of a few values, one in seven missing. */
  private static Records records(int size, int left, int values, long seed) {
    Random random = new Random(seed);
    List<FoldedColumn> columns = new ArrayList<>();
    for (int column = 0; column < 2; column++) {
      ValuesBuilder builder = new ValuesBuilder();
      for (int value = 1; value <= values; value++) {
        builder.code(new byte[] {(byte) value}, 0, 1);
      }
      int[] codes = new int[size];
      for (int record = 0; record < size; record++) {
        codes[record] = values > 1 && random.nextInt(7) == 0 ? 0 : 1 + random.nextInt(values);
      }
      columns.add(FoldedColumn.of("column" + column, FieldKind.CODE, builder.build(), codes));
    }
    return Records.of(columns, size, left);
  }
}

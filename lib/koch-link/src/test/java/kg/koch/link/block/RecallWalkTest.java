package kg.koch.link.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import kg.koch.link.record.FieldKind;
import kg.koch.link.record.FoldedColumn;
import kg.koch.link.record.Records;
import kg.koch.link.record.ValuesBuilder;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Which pairs the second look shows, beside all pairs looked at one by one. */
class RecallWalkTest {

  private static final int VALUES = 12;
  private static final int SMALL = 20;

  @Property
  void walk_someRecordsAlone_showsThemBesideThoseThatShareARarePart(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 300) int size,
      @ForAll @IntRange(min = 1, max = 300) int left) {
    Random random = new Random(seed);
    Records records = records(size, Math.min(left, size), random);
    boolean[] alone = new boolean[size];
    for (int record = 0; record < size; record++) {
      alone[record] = random.nextInt(3) == 0;
    }
    assertThat(shown(records, alone)).isEqualTo(expected(records, alone));
  }

  private static TreeSet<String> shown(Records records, boolean[] alone) {
    TreeSet<String> shown = new TreeSet<>();
    RecallWalk walk =
        new RecallWalk(records, List.of(new BlockingRule(List.of(part(records, 0)))), 2);
    walk.walk(List.of(part(records, 1)), alone, () -> new Shown(records)).get(0).visitors().stream()
        .flatMap(visitor -> visitor.pairs.stream())
        .forEach(pair -> assertThat(shown.add(pair)).as("shown once").isTrue());
    return shown;
  }

  private static TreeSet<String> expected(Records records, boolean[] alone) {
    TreeSet<String> expected = new TreeSet<>();
    for (int a = 0; a < records.size(); a++) {
      for (int b = a + 1; b < records.size(); b++) {
        boolean across = a < records.left() && b >= records.left();
        boolean wanted = (alone[a] || alone[b]) && (across || !records.isAcross());
        int code = records.code(a, 1);
        if (wanted
            && code != 0
            && code == records.code(b, 1)
            && records.fields().get(1).counts()[code] <= SMALL
            && (records.code(a, 0) == 0 || records.code(a, 0) != records.code(b, 0))) {
          expected.add(a + "-" + b);
        }
      }
    }
    return expected;
  }

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
      pairs.add(block.record(first) + "-" + block.record(second));
    }
  }

  private static KeyPart part(Records records, int column) {
    return KeyPart.of(records.fields().get(column), column, KeyPart.Taken.WHOLE);
  }

  private static Records records(int size, int left, Random random) {
    List<FoldedColumn> columns = new ArrayList<>();
    for (int column = 0; column < 2; column++) {
      ValuesBuilder builder = new ValuesBuilder();
      for (int value = 1; value <= VALUES; value++) {
        builder.code(new byte[] {(byte) value}, 0, 1);
      }
      int[] codes = new int[size];
      for (int record = 0; record < size; record++) {
        codes[record] = random.nextInt(VALUES + 1);
      }
      columns.add(FoldedColumn.of("column" + column, FieldKind.CODE, builder.build(), codes));
    }
    return Records.of(columns, size, left);
  }
}

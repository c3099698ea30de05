package kg.koch.link.spine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import kg.koch.link.linkage.LinkageSettings;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Records weigh the same whether their values are taken out or all are looked at. */
class WeighingTest {

  @Property(tries = 5)
  void weigh_anyRecordsOfTwoPieces_areAsInAnExcerpt(
      @ForAll @LongRange(min = 1, max = 1_000) long seed) {
    List<List<String[]>> split = Standing.split(AdditionTest.crowded(100, seed), 0.7, 1, seed);
    Spine spine = Standing.of(split.get(0), LinkageSettings.open());
    Spine both = Standing.add(spine, split.get(1));
    int[] all = IntStream.range(0, both.size()).toArray();
    Weighing excerpt = Excerpt.of(both, all);
    Weighing ofAll = new AllValues(both);
    float least = (float) both.trained().model().weightFor(0.01);
    for (int record : all) {
      assertThat(weights(ofAll, least, record, all))
          .isEqualTo(weights(excerpt, least, record, all));
      int other = all.length - 1 - record;
      assertThat(ofAll.logOdds(record, other)).isEqualTo(excerpt.logOdds(record, other));
    }
  }

  private static float[] weights(Weighing weighing, float least, int record, int[] others) {
    float[] weights = new float[others.length];
    weighing.weigh(least, record, others, 0, others.length, weights);
    return weights;
  }
}

package kg.koch.check.outlier;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Outside the range of all earlier counts of the series, once there are eight.
 *
 * <p>Of n counts in any order, by chance alone, the last is outside the range of the others in at
 * most 2 of n cases: one in four and a half with eight before it, one in fifty with a hundred. The
 * score is the distance to the range, 0 within it.
 */
public record RangeOfEarlier() implements OutlierMethod {

  private static final int FEWEST = 8;

  @Override
  public List<Judgement> judge(CountSeries series) {
    double[] counts = series.values();
    return IntStream.range(FEWEST, counts.length).mapToObj(at -> judgement(counts, at)).toList();
  }

  private static Judgement judgement(double[] counts, int at) {
    double[] earlier = Arrays.copyOf(counts, at);
    double least = Arrays.stream(earlier).min().orElseThrow();
    double most = Arrays.stream(earlier).max().orElseThrow();
    double beyond = Math.max(0, counts[at] - most) - Math.max(0, least - counts[at]);
    return new Judgement(at, Spread.median(earlier), least, most, beyond);
  }
}

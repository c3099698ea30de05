package kg.koch.check.outlier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Months beside the same months of earlier years.
 *
 * <p>A month is expected to be the median of its earlier years, of which there must be two. How far
 * it is from that is ln((count + ½) / (expected + ½)): a rise by half is as far as a fall by a
 * third. These distances, of all months of the series, are scored as {@link ModifiedZScore} scores
 * counts, so that steady growth is ordinary and a series that varies much is given more room.
 *
 * @param threshold as of the modified z-score, usually 3.5
 */
public record SameMonthOfEarlierYears(double threshold) implements OutlierMethod {

  private static final int FEWEST_YEARS = 2;
  private static final int MONTH = "2024-03".length();
  private static final double HALF = 0.5;

  @Override
  public List<Judgement> judge(CountSeries series) {
    double[] counts = series.values();
    List<Integer> places = new ArrayList<>();
    List<Double> expected = new ArrayList<>();
    Map<String, List<Double>> earlier = new HashMap<>();
    for (int at = 0; at < counts.length; at++) {
      List<Double> years =
          earlier.computeIfAbsent(month(series.periods().get(at)), month -> new ArrayList<>());
      if (years.size() >= FEWEST_YEARS) {
        places.add(at);
        expected.add(Spread.median(array(years)));
      }
      years.add(counts[at]);
    }
    return judgements(counts, places, array(expected));
  }

  private List<Judgement> judgements(double[] counts, List<Integer> places, double[] expected) {
    double[] ratios = new double[expected.length];
    for (int at = 0; at < ratios.length; at++) {
      ratios[at] = Math.log((counts[places.get(at)] + HALF) / (expected[at] + HALF));
    }
    double unit = ModifiedZScore.unit(ratios);
    if (ratios.length < ModifiedZScore.FEWEST || unit == 0) {
      return List.of();
    }
    double median = Spread.median(ratios);
    List<Judgement> judgements = new ArrayList<>();
    for (int at = 0; at < ratios.length; at++) {
      judgements.add(
          new Judgement(
              places.get(at),
              expected[at],
              (expected[at] + HALF) * Math.exp(median - threshold * unit) - HALF,
              (expected[at] + HALF) * Math.exp(median + threshold * unit) - HALF,
              (ratios[at] - median) / unit));
    }
    return judgements;
  }

  private static String month(String period) {
    if (period.length() != MONTH) {
      throw new IllegalArgumentException("Expected months as 2024-03; got '" + period + "'");
    }
    return period.substring(MONTH - 2);
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }
}

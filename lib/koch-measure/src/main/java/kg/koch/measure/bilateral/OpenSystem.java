package kg.koch.measure.bilateral;

/**
 * The rest of the world as one more place (Abel 2013): those born in one place who are fewer at the
 * end left the system, from where they lived in proportion; those who are more entered it, to where
 * they live.
 */
final class OpenSystem {

  private OpenSystem() {}

  /** Both dates with one more residence at the end of each row, so that birthplace totals match. */
  static ComparableStocks withOutside(ComparableStocks stocks) {
    int places = stocks.start().length;
    double[][] start = new double[places][places + 1];
    double[][] end = new double[places][places + 1];
    for (int birth = 0; birth < places; birth++) {
      double before = sum(stocks.start()[birth]);
      double after = sum(stocks.end()[birth]);
      System.arraycopy(stocks.start()[birth], 0, start[birth], 0, places);
      System.arraycopy(stocks.end()[birth], 0, end[birth], 0, places);
      start[birth][places] = Math.max(0, after - before);
      end[birth][places] = Math.max(0, before - after);
    }
    return new ComparableStocks(start, end);
  }

  /**
   * Takes the flows with the outside off both dates and writes them.
   *
   * @return the rest of the row, start and end, whose totals match
   */
  static double[][] settle(double[] start, double[] end, FlowSink flows) {
    int outside = start.length - 1;
    double leavers = end[outside] / positive(sum(start));
    double newcomers = start[outside] / positive(sum(end));
    double[] stayingStart = start.clone();
    double[] stayingEnd = end.clone();
    stayingStart[outside] = 0;
    stayingEnd[outside] = 0;
    for (int place = 0; place < outside; place++) {
      flows.add(place, outside, start[place] * leavers);
      flows.add(outside, place, end[place] * newcomers);
      stayingStart[place] *= 1 - leavers;
      stayingEnd[place] *= 1 - newcomers;
    }
    return new double[][] {stayingStart, stayingEnd};
  }

  private static double positive(double sum) {
    return sum > 0 ? sum : 1;
  }

  static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /** Where a flow is written. */
  interface FlowSink {
    void add(int from, int to, double persons);
  }
}

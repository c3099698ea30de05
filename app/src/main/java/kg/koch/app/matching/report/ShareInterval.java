package kg.koch.app.matching.report;

/**
 * A share and its 95-percent interval (Wilson 1927, JASA 22, 209-212), which stays between 0 and 1
 * and holds with few cases too.
 *
 * @param part cases that have it
 * @param whole all cases
 */
record ShareInterval(long part, long whole) {

  private static final double NORMAL_975 = 1.959963984540054;

  double share() {
    return whole == 0 ? 0 : (double) part / whole;
  }

  double lower() {
    return whole == 0 ? 0 : Math.max(0, middle() - reach());
  }

  double upper() {
    return whole == 0 ? 1 : Math.min(1, middle() + reach());
  }

  private double middle() {
    double square = NORMAL_975 * NORMAL_975;
    return (share() + square / (2 * whole)) / (1 + square / whole);
  }

  private double reach() {
    double square = NORMAL_975 * NORMAL_975;
    double share = share();
    double spread = share * (1 - share) / whole + square / (4.0 * whole * whole);
    return NORMAL_975 * Math.sqrt(spread) / (1 + square / whole);
  }
}

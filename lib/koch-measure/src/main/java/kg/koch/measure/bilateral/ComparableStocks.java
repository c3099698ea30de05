package kg.koch.measure.bilateral;

/**
 * The persons present at both dates, by place of birth: newborns and the dead taken out, so that
 * what differs is migration. Abel (2013), Abel and Sander (2014), supplementary materials.
 *
 * @param start residence at the start of those who live to its end: birth by residence
 * @param end residence at the end of those born before the start
 */
record ComparableStocks(double[][] start, double[][] end) {

  /** Birthplace totals that differ by less than this share are the same but for rounding. */
  private static final double SAME = 1e-12;

  /**
   * Nobody comes from or goes to anywhere else: natives are scaled until the change of the whole
   * population is births less deaths (half at each date), and birthplace totals are made the mean
   * of the two dates.
   */
  static ComparableStocks closed(BirthplaceStocks stocks, VitalEvents vital) {
    PersonsPresent start = new PersonsPresent(stocks.start());
    PersonsPresent end = new PersonsPresent(stocks.end());
    double unexplained = end.total() - start.total() - vital.naturalIncrease();
    start.addNatives(unexplained / 2);
    end.addNatives(-unexplained / 2);
    removeVital(start, end, vital);
    matchBirthplaces(start, end);
    return new ComparableStocks(start.stocks(), end.stocks());
  }

  /** The rest of the world is left open; see {@link OpenSystem}. */
  static ComparableStocks open(BirthplaceStocks stocks, VitalEvents vital) {
    PersonsPresent start = new PersonsPresent(stocks.start());
    PersonsPresent end = new PersonsPresent(stocks.end());
    removeVital(start, end, vital);
    return new ComparableStocks(start.stocks(), end.stocks());
  }

  private static void removeVital(PersonsPresent start, PersonsPresent end, VitalEvents vital) {
    end.removeBirths(vital.births());
    start.removeDeaths(vital.deaths());
  }

  private static void matchBirthplaces(PersonsPresent start, PersonsPresent end) {
    double[] targets = new double[start.stocks().length];
    boolean same = true;
    for (int birth = 0; birth < targets.length; birth++) {
      targets[birth] = (start.born(birth) + end.born(birth)) / 2;
      same &= Math.abs(start.born(birth) - end.born(birth)) <= SAME * targets[birth];
    }
    if (!same) {
      start.fitBirthplaces(targets);
      end.fitBirthplaces(targets);
    }
  }
}

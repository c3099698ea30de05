package kg.koch.measure.remittance;

import java.util.List;

/**
 * Shares a total of remittances out over the countries where migrants are.
 *
 * @param homeIncome income per head at home
 * @param beta how what is sent rises with income abroad above that at home; 0 to 1
 */
public record RemittanceAllocation(double homeIncome, double beta) {

  /** Ratha and Shaw's value. */
  public static final double USUAL_BETA = 0.75;

  /** What a country's share goes by. */
  public enum Weighting {
    MIGRANTS,
    MIGRANTS_AND_INCOME,
    MIGRANTS_AND_REMITTANCE
  }

  /**
   * Where migrants are.
   *
   * @param migrants persons
   * @param income per head in the country, in the currency of {@code homeIncome}
   */
  public record Corridor(double migrants, double income) {

    /**
     * @throws IllegalArgumentException when migrants are negative or income is not above 0
     */
    public Corridor {
      if (!(migrants >= 0) || !(income > 0) || Double.isInfinite(migrants + income)) {
        throw new IllegalArgumentException(
            "Expected migrants of 0 or more and income above 0; got %s, %s"
                .formatted(migrants, income));
      }
    }
  }

  /**
   * @throws IllegalArgumentException unless income is above 0 and beta from 0 to 1
   */
  public RemittanceAllocation {
    if (!(homeIncome > 0) || Double.isInfinite(homeIncome) || !(beta >= 0 && beta <= 1)) {
      throw new IllegalArgumentException(
          "Expected income at home above 0 and beta from 0 to 1; got %s, %s"
              .formatted(homeIncome, beta));
    }
  }

  /** What a migrant sends: at least income at home, more where more is earned. */
  public double remittance(Corridor corridor) {
    double more = corridor.income() - homeIncome;
    return more < 0 ? homeIncome : homeIncome + Math.pow(more, beta);
  }

  /**
   * Shares of the corridors, in their order; they add up to 1.
   *
   * @throws IllegalArgumentException when there are no migrants at all
   */
  public double[] shares(List<Corridor> corridors, Weighting weighting) {
    double[] shares = corridors.stream().mapToDouble(one -> weight(one, weighting)).toArray();
    double sum = 0;
    for (double share : shares) {
      sum += share;
    }
    if (!(sum > 0) || Double.isInfinite(sum)) {
      throw new IllegalArgumentException(
          "Expected migrants somewhere, in numbers that add up; got a sum of " + sum);
    }
    for (int corridor = 0; corridor < shares.length; corridor++) {
      shares[corridor] /= sum;
    }
    return shares;
  }

  private double weight(Corridor corridor, Weighting weighting) {
    return switch (weighting) {
      case MIGRANTS -> corridor.migrants();
      case MIGRANTS_AND_INCOME -> corridor.migrants() * corridor.income();
      case MIGRANTS_AND_REMITTANCE -> corridor.migrants() * remittance(corridor);
    };
  }
}

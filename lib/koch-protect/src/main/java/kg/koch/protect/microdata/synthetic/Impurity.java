package kg.koch.protect.microdata.synthetic;

/** How unlike records are on both sides of a split that moves up from bin to bin. */
abstract class Impurity {

  private final int[] counts;
  private int all;
  private int low;

  Impurity(int bins) {
    counts = new int[bins];
  }

  static Impurity of(TreeColumn target, int bins) {
    return target.isNumber() ? new Squares(target, bins) : new Gini(target, bins);
  }

  void add(int bin, int code) {
    counts[bin]++;
    all++;
  }

  /** Takes the records of the next bin to the low side. */
  void move(int bin) {
    low += counts[bin];
  }

  int low() {
    return low;
  }

  int high() {
    return all - low;
  }

  /** Of the low and the high side together. */
  abstract double ofBoth();

  /** Sums of squared distances from the means; missing ones lie at the mean of all. */
  private static final class Squares extends Impurity {

    private final TreeColumn target;
    private final double middle;
    private final double[] sums;
    private double squares;
    private double sum;
    private double lowSum;

    Squares(TreeColumn target, int bins) {
      super(bins);
      this.target = target;
      this.middle = target.size() > 1 ? target.values()[(target.size() + 1) / 2] : 0;
      this.sums = new double[bins];
    }

    @Override
    void add(int bin, int code) {
      super.add(bin, code);
      double value = code == 0 ? 0 : target.values()[code] - middle;
      sums[bin] += value;
      sum += value;
      squares += value * value;
    }

    @Override
    void move(int bin) {
      super.move(bin);
      lowSum += sums[bin];
    }

    @Override
    double ofBoth() {
      return squares - part(lowSum, low()) - part(sum - lowSum, high());
    }

    private static double part(double sum, int count) {
      return count == 0 ? 0 : sum * sum / count;
    }
  }

  /** Records less, for each category, the squared number of it over all of the side. */
  private static final class Gini extends Impurity {

    private final int[][] byBin;
    private final int[] lows;
    private final int[] highs;
    private double lowSquares;
    private double highSquares;

    Gini(TreeColumn target, int bins) {
      super(bins);
      this.byBin = new int[bins][target.size()];
      this.lows = new int[target.size()];
      this.highs = new int[target.size()];
    }

    @Override
    void add(int bin, int code) {
      super.add(bin, code);
      byBin[bin][code]++;
      highSquares += 2.0 * highs[code]++ + 1;
    }

    @Override
    void move(int bin) {
      super.move(bin);
      for (int code = 0; code < lows.length; code++) {
        double moved = byBin[bin][code];
        if (moved > 0) {
          lowSquares += moved * (2.0 * lows[code] + moved);
          highSquares -= moved * (2.0 * highs[code] - moved);
          lows[code] += (int) moved;
          highs[code] -= (int) moved;
        }
      }
    }

    @Override
    double ofBoth() {
      return low()
          + high()
          - (low() == 0 ? 0 : lowSquares / low())
          - (high() == 0 ? 0 : highSquares / high());
    }
  }
}

package kg.koch.measure.repair;

import java.util.ArrayList;
import java.util.List;

/** Crossings in tests: donors with known shares, and what a repair gives. */
final class Journeys {

  /** More than enough donors. */
  static final int MANY = 200;

  private Journeys() {}

  /**
   * @param imputed whether it was put in
   */
  record Row(int day, int direction, boolean imputed) {}

  /** Travellers who arrive, stay, go and come again, so often. */
  static DonorCounts stays(DonorCounts counts, int travellers, int stay, int away, int times) {
    for (int person = 0; person < times; person++) {
      int[] days = {1000, 1000 + stay, 1000 + stay + away};
      counts.add(days, new byte[] {1, 0, 1}, new int[] {travellers, travellers, travellers}, 0, 3);
    }
    return counts;
  }

  static List<Row> repaired(
      Imputation imputation, long person, int[] days, byte[] directions, int travellers) {
    int[] classes = new int[days.length];
    java.util.Arrays.fill(classes, travellers);
    RepairedCrossings out = new RepairedCrossings();
    imputation.repair(person, days, directions, classes, 0, days.length, out);
    List<Row> rows = new ArrayList<>();
    for (int row = 0; row < out.rows(); row++) {
      rows.add(new Row(out.days()[row], out.directions()[row], out.imputed()[row] == 1));
    }
    return rows;
  }
}

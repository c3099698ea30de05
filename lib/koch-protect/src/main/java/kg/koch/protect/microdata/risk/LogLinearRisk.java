package kg.koch.protect.microdata.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kg.koch.protect.microdata.Classes;

/**
 * Risk of the sample's unique records by a log-linear model of the population (Skinner and Shlomo
 * 2008, JASA 103(483)): numbers of a class in the population are Poisson, their means those of the
 * model. The model has all columns and those interactions of two that form the tree of most mutual
 * information (Chow and Liu 1968): it is decomposable, so it is fitted by a formula, and any number
 * of columns will do. What three columns say together beyond that is not in it, which makes risk
 * look too high; rare pairs lean on the very record they are asked of, which makes it look too low,
 * by some per cent where the model is true.
 *
 * @param uniques expected records that are unique in the population too
 * @param matches expected right matches of unique records: the sum of the expected 1 over the size
 *     of their class in the population
 */
public record LogLinearRisk(double uniques, double matches) {

  /**
   * Fits the model.
   *
   * @param columns codes by record, 0 or more
   * @param fraction of the population that is in the sample, above 0 and at most 1
   */
  public static LogLinearRisk of(List<int[]> columns, int records, double fraction) {
    double[] logShare = new double[records];
    columns.forEach(column -> add(logShare, Classes.of(List.of(column), records), 1));
    for (int[] edge : edges(columns, records)) {
      int[] one = columns.get(edge[0]);
      int[] other = columns.get(edge[1]);
      add(logShare, Classes.of(List.of(one, other), records), 1);
      add(logShare, Classes.of(List.of(one), records), -1);
      add(logShare, Classes.of(List.of(other), records), -1);
    }
    Classes classes = Classes.of(columns, records);
    double uniques = 0;
    double matches = 0;
    for (int row = 0; row < records; row++) {
      if (classes.size(row) == 1) {
        double others = records * Math.exp(logShare[row]) * (1 - fraction) / fraction;
        uniques += Math.exp(-others);
        matches += others == 0 ? 1 : -Math.expm1(-others) / others;
      }
    }
    return new LogLinearRisk(uniques, matches);
  }

  private static void add(double[] logShare, Classes classes, int sign) {
    for (int row = 0; row < logShare.length; row++) {
      logShare[row] += sign * Math.log((double) classes.size(row) / logShare.length);
    }
  }

  /** Pairs of columns of the tree, grown from the first column (Prim). */
  private static List<int[]> edges(List<int[]> columns, int records) {
    List<int[]> edges = new ArrayList<>();
    boolean[] isIn = new boolean[columns.size()];
    double[] most = new double[columns.size()];
    int[] from = new int[columns.size()];
    Arrays.fill(most, Double.NEGATIVE_INFINITY);
    for (int step = 0, next = 0; step < columns.size(); step++) {
      isIn[next] = true;
      if (step > 0) {
        edges.add(new int[] {from[next], next});
      }
      int added = next;
      next = -1;
      for (int column = 0; column < columns.size(); column++) {
        if (!isIn[column]) {
          double information = information(columns.get(added), columns.get(column), records);
          if (information > most[column]) {
            most[column] = information;
            from[column] = added;
          }
          next = next < 0 || most[column] > most[next] ? column : next;
        }
      }
    }
    return edges;
  }

  /** Mutual information of two columns. */
  private static double information(int[] one, int[] other, int records) {
    return entropy(Classes.of(List.of(one), records))
        + entropy(Classes.of(List.of(other), records))
        - entropy(Classes.of(List.of(one, other), records));
  }

  private static double entropy(Classes classes) {
    double records = classes.of().length;
    return Arrays.stream(classes.sizes())
        .mapToDouble(size -> -size / records * Math.log(size / records))
        .sum();
  }
}

package kg.koch.measure.survey.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kg.koch.measure.survey.design.DesignFault.About;
import org.jspecify.annotations.Nullable;

/**
 * One stage of drawing, as whole numbers: which stratum and which cluster each row is in. Strata
 * are inside the clusters of the stage before; clusters are inside strata. Checked when made.
 */
public final class Stage {

  private final int[] clusterOfRow;
  private final int[] stratumOfCluster;
  private final int[] parentOfStratum;
  private final int[] clustersOfStratum;
  private final double[] populationOfStratum;
  private final int[] firstRowOfStratum;

  private Stage(Builder made) {
    clusterOfRow = made.clusterOfRow;
    stratumOfCluster = made.stratumOfCluster.stream().mapToInt(Integer::intValue).toArray();
    parentOfStratum = made.parentOfStratum.stream().mapToInt(Integer::intValue).toArray();
    firstRowOfStratum = made.firstRowOfStratum.stream().mapToInt(Integer::intValue).toArray();
    clustersOfStratum = new int[parentOfStratum.length];
    for (int stratum : stratumOfCluster) {
      clustersOfStratum[stratum]++;
    }
    populationOfStratum = new double[parentOfStratum.length];
  }

  static Stage of(StageColumns columns, int number, @Nullable Stage before) {
    Stage stage = new Stage(new Builder(columns, before));
    stage.setPopulations(columns.populations(), number);
    return stage;
  }

  /** The cluster of a row. */
  public int cluster(int row) {
    return clusterOfRow[row];
  }

  /** The stratum of a row. */
  public int stratum(int row) {
    return stratumOfCluster[clusterOfRow[row]];
  }

  public int stratumOfCluster(int cluster) {
    return stratumOfCluster[cluster];
  }

  public int clusters() {
    return stratumOfCluster.length;
  }

  public int strata() {
    return clustersOfStratum.length;
  }

  /** How many clusters were drawn in the stratum. */
  public int drawn(int stratum) {
    return clustersOfStratum[stratum];
  }

  /** How many clusters the stratum has in the population; infinite when drawn with replacement. */
  public double population(int stratum) {
    return populationOfStratum[stratum];
  }

  /** The cluster of the stage before that holds the stratum; 0 at the first stage. */
  public int parent(int stratum) {
    return parentOfStratum[stratum];
  }

  /** The first row in the stratum, to tell the stratum to a person. */
  public int firstRow(int stratum) {
    return firstRowOfStratum[stratum];
  }

  /** The share of the stratum's clusters that was not drawn; 1 when drawn with replacement. */
  public double shareNotDrawn(int stratum) {
    double population = populationOfStratum[stratum];
    return Double.isInfinite(population) ? 1 : (population - drawn(stratum)) / population;
  }

  /** One cluster drawn of more: no spread can be seen. */
  public boolean isLonely(int stratum) {
    return drawn(stratum) == 1 && !isWhole(stratum);
  }

  /** Every cluster was drawn, as near as a rounded share can say. */
  public boolean isWhole(int stratum) {
    return shareNotDrawn(stratum) < 1e-7;
  }

  private void setPopulations(double @Nullable [] values, int number) {
    Arrays.fill(populationOfStratum, Double.POSITIVE_INFINITY);
    if (values == null) {
      return;
    }
    boolean shares = Arrays.stream(values).allMatch(value -> value <= 1);
    for (int row = 0; row < values.length; row++) {
      int stratum = stratum(row);
      double value = values[row];
      double first = values[firstRowOfStratum[stratum]];
      if (!(value > 0) || Double.isInfinite(value)) {
        throw fault(row, number, "a number above 0", "" + value);
      }
      if (value != first) {
        throw fault(row, number, "the same value in the whole stratum, " + first, "" + value);
      }
      populationOfStratum[stratum] = shares ? drawn(stratum) / value : value;
      if (populationOfStratum[stratum] < drawn(stratum)) {
        String least = "a population of %d clusters or more (as many were drawn)";
        throw fault(row, number, least.formatted(drawn(stratum)), "" + value);
      }
    }
  }

  private static DesignFault fault(int row, int number, String expected, String came) {
    return new DesignFault(row, number, About.POPULATION, expected, came);
  }

  /** Gives numbers to strata and clusters in the order in which they appear. */
  private static final class Builder {

    private record Nested(int outer, String code) {}

    final int[] clusterOfRow;
    final List<Integer> stratumOfCluster = new ArrayList<>();
    final List<Integer> parentOfStratum = new ArrayList<>();
    final List<Integer> firstRowOfStratum = new ArrayList<>();

    Builder(StageColumns columns, @Nullable Stage before) {
      Map<Nested, Integer> strata = new HashMap<>();
      Map<Nested, Integer> clusters = new HashMap<>();
      List<String> codes = columns.strata();
      clusterOfRow = new int[columns.clusters().size()];
      for (int row = 0; row < clusterOfRow.length; row++) {
        int parent = before == null ? 0 : before.cluster(row);
        Nested inParent = new Nested(parent, codes == null ? "" : codes.get(row));
        int stratum = strata.computeIfAbsent(inParent, absent -> strata.size());
        if (stratum == parentOfStratum.size()) {
          parentOfStratum.add(parent);
          firstRowOfStratum.add(row);
        }
        Nested inStratum = new Nested(stratum, columns.clusters().get(row));
        clusterOfRow[row] = clusters.computeIfAbsent(inStratum, absent -> clusters.size());
        if (clusterOfRow[row] == stratumOfCluster.size()) {
          stratumOfCluster.add(stratum);
        }
      }
    }
  }
}

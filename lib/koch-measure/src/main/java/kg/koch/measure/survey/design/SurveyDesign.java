package kg.koch.measure.survey.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kg.koch.measure.survey.design.DesignFault.About;
import org.jspecify.annotations.Nullable;

/**
 * How a sample was drawn: the weight of every row and the stages of strata and clusters.
 *
 * <p>A row with weight 0 stands for nobody, yet its cluster counts as drawn. Immutable. Does not
 * check whether the weights fit the shares drawn: they may hold corrections for non-response.
 */
public final class SurveyDesign {

  private final double[] weights;
  private final List<Stage> stages;

  private SurveyDesign(double[] weights, List<Stage> stages) {
    this.weights = weights;
    this.stages = List.copyOf(stages);
  }

  /**
   * @param weights how many units of the population each row stands for, 0 or more
   * @param columns the stages, the first one first; at least one
   * @throws DesignFault when a weight is none, or a stratum's population is not one number or
   *     smaller than what was drawn
   */
  public static SurveyDesign of(double[] weights, List<StageColumns> columns) {
    checkWeights(weights);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("Expected one stage or more; got none");
    }
    List<Stage> stages = new ArrayList<>();
    Stage before = null;
    for (StageColumns column : columns) {
      checkLength(weights.length, column);
      before = Stage.of(column, stages.size(), before);
      stages.add(before);
    }
    return new SurveyDesign(weights.clone(), stages);
  }

  /** Rows drawn singly, without strata: every row a cluster. */
  public static SurveyDesign simple(double[] weights, @Nullable Double population) {
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < weights.length; row++) {
      rows.add(Integer.toString(row));
    }
    double[] populations = null;
    if (population != null) {
      populations = new double[weights.length];
      Arrays.fill(populations, population);
    }
    return of(weights, List.of(new StageColumns(null, rows, populations)));
  }

  public int rows() {
    return weights.length;
  }

  /** A copy of the weights. */
  public double[] weights() {
    return weights.clone();
  }

  public List<Stage> stages() {
    return stages;
  }

  /** The stage at which clusters are drawn first; variance is mostly made there. */
  public Stage firstStage() {
    return stages.get(0);
  }

  /**
   * Clusters less strata of the first stage, among the rows that are in a domain and have a weight.
   * Source: Korn and Graubard, Analysis of Health Surveys (1999), section 5.2; as degf() in R.
   */
  public int degreesOfFreedom(boolean[] members) {
    Stage stage = firstStage();
    boolean[] clusters = new boolean[stage.clusters()];
    boolean[] strata = new boolean[stage.strata()];
    int degrees = 0;
    for (int row = 0; row < weights.length; row++) {
      int cluster = stage.cluster(row);
      if (!members[row] || weights[row] == 0 || clusters[cluster]) {
        continue;
      }
      clusters[cluster] = true;
      degrees += strata[stage.stratumOfCluster(cluster)] ? 1 : 0;
      strata[stage.stratumOfCluster(cluster)] = true;
    }
    return degrees;
  }

  private static void checkWeights(double[] weights) {
    double sum = 0;
    for (int row = 0; row < weights.length; row++) {
      if (!(weights[row] >= 0) || Double.isInfinite(weights[row])) {
        throw new DesignFault(row, 0, About.WEIGHT, "a weight of 0 or more", "" + weights[row]);
      }
      sum += weights[row];
    }
    if (!(sum > 0)) {
      throw new IllegalArgumentException("Expected a row with a weight above 0; got none");
    }
  }

  private static void checkLength(int rows, StageColumns column) {
    List<String> strata = column.strata();
    double[] populations = column.populations();
    boolean fits =
        column.clusters().size() == rows
            && (strata == null || strata.size() == rows)
            && (populations == null || populations.length == rows);
    if (!fits) {
      throw new IllegalArgumentException("Expected columns of %d rows; got others".formatted(rows));
    }
  }
}

package kg.koch.measure.survey.design;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a survey say about one stage of drawing.
 *
 * @param strata the stratum of each row, or null when this stage was not stratified
 * @param clusters the cluster drawn for each row; a cluster is its stratum and its code together,
 *     so codes may start anew in every stratum
 * @param populations for each row how many clusters its stratum has in the population, or, when no
 *     value is above 1, which share of them was drawn; null when nothing is known, which means
 *     drawn with replacement or from very many
 */
public record StageColumns(
    @Nullable List<String> strata, List<String> clusters, double @Nullable [] populations) {

  public StageColumns {
    strata = strata == null ? null : List.copyOf(strata);
    clusters = List.copyOf(clusters);
    populations = populations == null ? null : populations.clone();
  }

  /** A stage of which nothing is known about the population: drawn with replacement. */
  public static StageColumns withReplacement(@Nullable List<String> strata, List<String> clusters) {
    return new StageColumns(strata, clusters, null);
  }
}

package kg.koch.app.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which columns describe how the sample was drawn.
 *
 * @param weight null when weights follow from the populations of every stage
 * @param stages the first one first; none stands for rows drawn singly
 */
public record DesignColumns(@Nullable String weight, List<StageNames> stages) {

  /**
   * The columns of one stage; each may be missing.
   *
   * @param strata none when the stage was not stratified
   * @param cluster none when the rows themselves were drawn; only at the last stage
   * @param population none when unknown or without end
   */
  public record StageNames(
      @Nullable String strata, @Nullable String cluster, @Nullable String population) {}

  public DesignColumns {
    stages = stages.isEmpty() ? List.of(new StageNames(null, null, null)) : List.copyOf(stages);
    for (StageNames stage : stages.subList(0, stages.size() - 1)) {
      if (stage.cluster() == null) {
        throw new IllegalArgumentException(
            "Expected a cluster column of every stage but the last; got none");
      }
    }
    if (weight == null && stages.stream().anyMatch(stage -> stage.population() == null)) {
      throw new IllegalArgumentException(
          "Expected --weight, or --fpc of every stage, from which weights follow; got neither");
    }
  }
}

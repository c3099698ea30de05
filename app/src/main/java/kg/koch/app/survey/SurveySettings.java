package kg.koch.app.survey;

import java.nio.file.Path;
import java.util.List;
import kg.koch.measure.survey.design.LonelyClusters;
import kg.koch.measure.survey.estimate.EstimateSettings;
import kg.koch.measure.survey.expression.EstimateRequest;
import kg.koch.measure.survey.publish.PrecisionRule;
import org.jspecify.annotations.Nullable;

/**
 * Everything a run needs to know.
 *
 * @param data the answers
 * @param replicates null for Taylor linearisation
 * @param publishableOnly whether figures to be withheld are left out of the output
 */
public record SurveySettings(
    Path data,
    DesignColumns design,
    KnownTotals totals,
    @Nullable ReplicateChoice replicates,
    LonelyClusters lonely,
    EstimateSettings estimates,
    PrecisionRule rule,
    List<EstimateRequest> requests,
    boolean publishableOnly) {

  public SurveySettings {
    requests = List.copyOf(requests);
  }
}

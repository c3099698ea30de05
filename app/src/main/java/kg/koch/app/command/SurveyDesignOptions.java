package kg.koch.app.command;

import java.util.ArrayList;
import java.util.List;
import kg.koch.app.survey.DesignColumns;
import kg.koch.app.survey.DesignColumns.StageNames;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which columns tell how the sample was drawn. */
final class SurveyDesignOptions {

  @Option(
      names = "--weight",
      paramLabel = "COLUMN",
      description =
          "Units of the population a row stands for. Without it weights follow from --fpc of every"
              + " stage.")
  private @Nullable String weight;

  @Option(names = "--strata", paramLabel = "COLUMN", description = "Stratum of the first stage.")
  private @Nullable String strata;

  @Option(
      names = "--cluster",
      paramLabel = "COLUMN",
      description =
          "Cluster of the first stage; codes may start anew in every stratum. Without it rows were"
              + " drawn singly.")
  private @Nullable String cluster;

  @Option(
      names = "--fpc",
      paramLabel = "COLUMN",
      description =
          "Clusters the stratum has in the population, or, when no value is above 1, the share"
              + " drawn. Without it: drawn with replacement.")
  private @Nullable String population;

  @Option(names = "--strata2", paramLabel = "COLUMN", description = "The same of stage 2,")
  private @Nullable String strata2;

  @Option(names = "--cluster2", paramLabel = "COLUMN", description = "inside clusters of stage 1;")
  private @Nullable String cluster2;

  @Option(
      names = "--fpc2",
      paramLabel = "COLUMN",
      description = "used where the stages before have --fpc.")
  private @Nullable String population2;

  @Option(names = "--strata3", paramLabel = "COLUMN", description = "The same of stage 3.")
  private @Nullable String strata3;

  @Option(names = "--cluster3", paramLabel = "COLUMN", description = "The same of stage 3.")
  private @Nullable String cluster3;

  @Option(names = "--fpc3", paramLabel = "COLUMN", description = "The same of stage 3.")
  private @Nullable String population3;

  /**
   * @throws IllegalArgumentException when a stage lacks what it needs
   */
  DesignColumns columns() {
    List<StageNames> stages = new ArrayList<>();
    stages.add(new StageNames(strata, cluster, population));
    stages.add(new StageNames(strata2, cluster2, population2));
    stages.add(new StageNames(strata3, cluster3, population3));
    StageNames none = new StageNames(null, null, null);
    while (stages.size() > 1 && stages.get(stages.size() - 1).equals(none)) {
      stages.remove(stages.size() - 1);
    }
    return new DesignColumns(weight, stages);
  }
}

package kg.koch.app.survey;

import java.util.Arrays;
import java.util.List;
import kg.koch.app.survey.DesignColumns.StageNames;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableRow;
import kg.koch.measure.survey.design.DesignFault;
import kg.koch.measure.survey.design.Stage;
import kg.koch.measure.survey.design.StageColumns;
import kg.koch.measure.survey.design.SurveyDesign;
import kg.koch.measure.survey.variance.LonelyClusterFault;
import kg.koch.terms.BadInputException;
import org.jspecify.annotations.Nullable;

/** Makes a design of the columns of a file, and says the design's faults with line and field. */
final class DesignReader {

  private final TableFile file;
  private final DesignColumns columns;

  DesignReader(TableFile file, DesignColumns columns) {
    this.file = file;
    this.columns = columns;
  }

  SurveyDesign read() {
    List<StageColumns> stages = columns.stages().stream().map(this::stage).toList();
    try {
      return SurveyDesign.of(weights(stages), stages);
    } catch (DesignFault fault) {
      throw said(fault);
    }
  }

  private StageColumns stage(StageNames names) {
    List<String> clusters = names.cluster() == null ? lines() : texts(names.cluster());
    List<String> strata = names.strata() == null ? null : texts(names.strata());
    String population = names.population();
    return population == null
        ? StageColumns.withReplacement(strata, clusters)
        : new StageColumns(strata, clusters, numbers(population));
  }

  private List<String> lines() {
    return file.rows().stream().map(row -> Long.toString(row.line())).toList();
  }

  private List<String> texts(String column) {
    return file.rows().stream().map(row -> row.required(column)).toList();
  }

  private double[] numbers(String column) {
    return file.rows().stream().mapToDouble(row -> row.positive(column)).toArray();
  }

  private double[] weights(List<StageColumns> stages) {
    String weight = columns.weight();
    if (weight != null) {
      return file.rows().stream().mapToDouble(row -> row.notNegative(weight)).toArray();
    }
    double[] weights = new double[file.rows().size()];
    Arrays.fill(weights, 1);
    for (Stage stage : SurveyDesign.of(weights, stages).stages()) {
      for (int row = 0; row < weights.length; row++) {
        int stratum = stage.stratum(row);
        weights[row] *= stage.population(stratum) / stage.drawn(stratum);
      }
    }
    return weights;
  }

  private BadInputException said(DesignFault fault) {
    StageNames names = columns.stages().get(fault.stage());
    String column =
        switch (fault.about()) {
          case WEIGHT -> columns.weight();
          case STRATUM -> names.strata();
          case CLUSTER -> names.cluster();
          case POPULATION -> names.population();
        };
    return at(fault.row(), column)
        .fault(name(column), fault.expected(), "Correct the column; it must agree in the stratum.");
  }

  private TableRow at(int row, @Nullable String column) {
    return file.rows().get(column == null ? 0 : row);
  }

  private String name(@Nullable String column) {
    return column == null ? file.columns().get(0) : column;
  }

  /** A stratum with one cluster, told by the first row in it. */
  BadInputException said(LonelyClusterFault fault, String whatToDo) {
    StageNames names = columns.stages().get(fault.stage());
    String column = names.strata() == null ? names.cluster() : names.strata();
    String stratum = names.strata() == null ? "the sample" : "every stratum";
    String more =
        fault.strata() == 1 ? "one with one" : fault.strata() + " with one, the first of them";
    return file.rows()
        .get(fault.row())
        .fault(
            name(column),
            "two clusters or more in %s of stage %d (%s)"
                .formatted(stratum, fault.stage() + 1, more),
            whatToDo);
  }
}

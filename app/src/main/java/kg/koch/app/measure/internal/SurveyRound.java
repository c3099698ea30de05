package kg.koch.app.measure.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kg.koch.catalog.SourceLayout;
import kg.koch.catalog.SourceLayout.SurveyStage;
import kg.koch.engine.dataset.Datasets;
import kg.koch.measure.survey.calibrate.Calibration;
import kg.koch.measure.survey.design.DesignFault;
import kg.koch.measure.survey.design.LonelyClusters;
import kg.koch.measure.survey.design.StageColumns;
import kg.koch.measure.survey.design.SurveyDesign;
import kg.koch.measure.survey.estimate.EstimateSettings;
import kg.koch.measure.survey.estimate.SurveyEstimator;
import kg.koch.measure.survey.estimate.SurveyTable;
import kg.koch.measure.survey.variance.TaylorVariance;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one round, column by column as they are asked for, and its design.
 *
 * <p>A stratum of which one cluster alone answered is spread around the centre of the whole sample:
 * rather too large a variance than none.
 */
final class SurveyRound implements SurveyTable {

  private final Datasets datasets;
  private final SourceLayout layout;
  private final String period;
  private final String from;
  private final int rows;
  private final Map<String, double[]> numbers = new HashMap<>();
  private final Map<String, List<@Nullable String>> texts = new HashMap<>();

  SurveyRound(Datasets datasets, SourceLayout layout, Path file, String period) {
    this.datasets = datasets;
    this.layout = layout;
    this.period = period;
    this.from =
        " FROM %s WHERE period = %s".formatted(Datasets.parquet(file), Datasets.text(period));
    this.rows = Math.toIntExact(datasets.number("SELECT count(*)" + from));
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public double[] numbers(String column) {
    return numbers.computeIfAbsent(column, this::readNumbers);
  }

  private double[] readNumbers(String column) {
    double[] read = new double[rows];
    int[] next = new int[1];
    datasets.read(
        "SELECT CAST(\"%s\" AS DOUBLE)%s ORDER BY \"row\"".formatted(column, from),
        chunk -> {
          for (int row = 0; row < chunk.rows(); row++) {
            read[next[0]++] = chunk.isNull(0, row) ? Double.NaN : chunk.getDouble(0, row);
          }
        });
    return read;
  }

  @Override
  public List<@Nullable String> texts(String column) {
    return texts.computeIfAbsent(column, this::readTexts);
  }

  private List<@Nullable String> readTexts(String column) {
    List<@Nullable String> read = new ArrayList<>();
    datasets.read(
        "SELECT CAST(\"%s\" AS VARCHAR)%s ORDER BY \"row\"".formatted(column, from),
        chunk -> {
          for (int row = 0; row < chunk.rows(); row++) {
            read.add(chunk.getText(0, row));
          }
        });
    return read;
  }

  /**
   * @throws BadInputException if the design contradicts itself
   */
  SurveyEstimator estimator() {
    SourceLayout.SurveyDesign declared = Objects.requireNonNull(layout.survey());
    try {
      SurveyDesign design =
          SurveyDesign.of(
              numbers(declared.weight()), declared.stages().stream().map(this::stage).toList());
      return new SurveyEstimator(
          this,
          new TaylorVariance(design, Calibration.none(), LonelyClusters.ADJUST),
          EstimateSettings.USUAL);
    } catch (DesignFault fault) {
      throw new BadInputException(
          Place.file(layout.id() + " " + period),
          fault.expected(),
          fault.came(),
          "Correct the columns of the design and deliver the file again.");
    }
  }

  private StageColumns stage(SurveyStage stage) {
    String stratum = stage.stratum();
    return new StageColumns(
        stratum == null ? null : known(stratum),
        known(stage.cluster()),
        numbers(stage.population()));
  }

  private List<String> known(String column) {
    List<String> known = new ArrayList<>();
    texts(column).forEach(text -> known.add(text == null ? "" : text));
    return known;
  }
}

package kg.koch.app.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kg.koch.app.tabular.MethodRefusal;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableOutput;
import kg.koch.measure.survey.calibrate.Calibration;
import kg.koch.measure.survey.calibrate.CalibrationFault;
import kg.koch.measure.survey.calibrate.LinearCalibration;
import kg.koch.measure.survey.design.SurveyDesign;
import kg.koch.measure.survey.estimate.Estimate;
import kg.koch.measure.survey.estimate.SurveyEstimator;
import kg.koch.measure.survey.expression.EstimateRequest;
import kg.koch.measure.survey.variance.BalancedHalfSamples;
import kg.koch.measure.survey.variance.Jackknife;
import kg.koch.measure.survey.variance.LonelyClusterFault;
import kg.koch.measure.survey.variance.ReplicateVariance;
import kg.koch.measure.survey.variance.Replicates;
import kg.koch.measure.survey.variance.RescaledBootstrap;
import kg.koch.measure.survey.variance.TaylorVariance;
import kg.koch.measure.survey.variance.VarianceMethod;
import kg.koch.terms.BadInputException;
import org.jspecify.annotations.Nullable;

/** One run: from a file of answers to figures and weights. */
public final class SurveyRun {

  private final SurveySettings settings;
  private final TableFile file;
  private final DesignReader reader;
  private final SurveyDesign design;
  private final VarianceMethod method;

  /**
   * Reads the files and makes ready.
   *
   * @throws BadInputException when a file, the design or the totals cannot be used
   */
  public SurveyRun(SurveySettings settings) {
    this.settings = settings;
    file = TableFile.read(settings.data());
    reader = new DesignReader(file, settings.design());
    design = reader.read();
    Calibration calibration = guarded(() -> new TotalsReader(file).read(settings.totals()));
    ReplicateChoice choice = settings.replicates();
    method =
        guarded(
            () ->
                choice == null
                    ? new TaylorVariance(design, calibration, settings.lonely())
                    : new ReplicateVariance(
                        design, calibration, replicates(choice), choice.centre()));
  }

  private Replicates replicates(ReplicateChoice choice) {
    return switch (choice.kind()) {
      case JK1 -> Jackknife.unstratified(design);
      case JKN -> Jackknife.stratified(design, settings.lonely());
      case BRR -> new BalancedHalfSamples(design, choice.fay());
      case BOOTSTRAP -> new RescaledBootstrap(design, choice.count(), choice.seed());
    };
  }

  /** The figures asked for. */
  public TableOutput estimates(Consumer<String> notes) {
    SurveyOutput output = new SurveyOutput(settings);
    SurveyEstimator estimator =
        new SurveyEstimator(new AnswersFile(file), method, settings.estimates());
    for (EstimateRequest request : settings.requests()) {
      List<Estimate> estimates = guarded(() -> estimator.estimate(request));
      for (Estimate estimate : estimates) {
        output.add(request, estimate, settings.rule().judge(estimate));
      }
    }
    notes.accept(description());
    notes.accept(output.summary());
    return output.rows();
  }

  private String description() {
    boolean[] all = new boolean[design.rows()];
    Arrays.fill(all, true);
    double[] weights = method.weights();
    int negative = LinearCalibration.negative(weights);
    return "%d rows, %d strata, %d clusters, %d degrees of freedom, weights sum to %s%s"
        .formatted(
            design.rows(),
            design.firstStage().strata(),
            design.firstStage().clusters(),
            method.degreesOfFreedom(all),
            TableOutput.number(Arrays.stream(weights).sum()),
            negative == 0 ? "" : "; " + negative + " weights are below 0");
  }

  /** The weights used, by line of the file; with a column for each replicate. */
  public TableOutput weights() {
    List<double[]> all = new ArrayList<>(List.of(method.weights()));
    List<String> names = new ArrayList<>(List.of("line", "weight"));
    if (method instanceof ReplicateVariance variance) {
      for (int replicate = 0; replicate < variance.count(); replicate++) {
        all.add(variance.weights(replicate));
        names.add("replicate_" + (replicate + 1));
      }
    }
    TableOutput output = new TableOutput(names.toArray(String[]::new));
    for (int row = 0; row < design.rows(); row++) {
      List<@Nullable Object> values = new ArrayList<>();
      values.add(file.rows().get(row).line());
      for (double[] weights : all) {
        values.add(weights[row]);
      }
      output.row(values.toArray());
    }
    return output;
  }

  /** What a library refuses is said of the file. */
  private <T> T guarded(Supplier<T> work) {
    try {
      return work.get();
    } catch (LonelyClusterFault lonely) {
      throw reader.said(lonely, lonelyAdvice());
    } catch (CalibrationFault fault) {
      throw MethodRefusal.of(fault, file, "Correct the totals, or merge categories.");
    } catch (IllegalArgumentException fault) {
      throw MethodRefusal.of(fault, file, "Change the options or the file.");
    }
  }

  private String lonelyAdvice() {
    ReplicateChoice choice = settings.replicates();
    boolean merge = choice != null && choice.kind() != ReplicateChoice.Kind.JKN;
    return merge
        ? "Merge the stratum with one like it."
        : "Merge the stratum with one like it, or choose --lonely certainty, adjust or average.";
  }
}

package kg.koch.app.internalmigration;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import kg.koch.app.tabular.TableOutput;
import kg.koch.measure.ageschedule.AgeProfile;
import kg.koch.measure.ageschedule.AgeRates;
import kg.koch.measure.ageschedule.ScheduleFit;
import kg.koch.measure.ageschedule.ScheduleForm;
import kg.koch.measure.ageschedule.ScheduleIndicators;
import kg.koch.measure.ageschedule.ScheduleIndicators.TurningPoints;
import kg.koch.measure.ageschedule.ScheduleParameters;
import kg.koch.measure.regression.Criterion;
import kg.koch.measure.regression.NotIdentifiedException;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;
import org.jspecify.annotations.Nullable;

/**
 * A model schedule fitted to a file of rates by age.
 *
 * @param rates columns age and rate (population if known), or age, migrants and population
 * @param form 7, 9, 11 or 13 parameters
 * @param criterion null for Poisson where persons are known, else least squares
 */
public record ScheduleRun(Path rates, ScheduleForm form, @Nullable Criterion criterion) {

  /** What a run gives: rows of group, measure and value; and the curve by age. */
  public record Result(TableOutput measures, TableOutput curve) {}

  /**
   * @param notes is told what a reader of the rows must know beside them
   * @throws BadInputException when the file cannot be what it says it is, or does not settle the
   *     form
   */
  public Result run(Consumer<String> notes) {
    AgeRates observed = RateFile.read(rates);
    ScheduleFit fit = fit(observed);
    TableOutput measures = new TableOutput("group", "measure", "value");
    for (Map.Entry<String, Double> one : ScheduleParameters.of(fit.schedule()).entrySet()) {
      measures.row("parameter", one.getKey(), one.getValue());
    }
    putFit(fit, measures);
    putSchedule(ScheduleIndicators.of(fit.schedule(), observed), measures, notes);
    putObserved(observed, measures, notes);
    for (String name : fit.atBounds()) {
      notes.accept(name + " stands on its bound: the best value may lie beyond it");
    }
    return new Result(measures, curve(observed, fit));
  }

  private ScheduleFit fit(AgeRates observed) {
    Criterion chosen =
        criterion != null
            ? criterion
            : observed.hasPersons() ? Criterion.POISSON : Criterion.LEAST_SQUARES;
    if (chosen == Criterion.POISSON && !observed.hasPersons()) {
      throw new BadInputException(
          Place.file(rates.toString()),
          "a column population for the Poisson criterion",
          "none",
          "Add it, or leave --fit out.");
    }
    try {
      return ScheduleFit.of(observed, form, chosen);
    } catch (NotIdentifiedException unsettled) {
      throw new BadInputException(
          Place.file(rates.toString()),
          "rates that settle %d parameters".formatted(form.parameters()),
          "rates that do not (%s)".formatted(unsettled.getMessage()),
          "Give rates at more ages, or fit fewer parameters.");
    }
  }

  private static void putFit(ScheduleFit fit, TableOutput measures) {
    String misfit = fit.criterion() == Criterion.POISSON ? "deviance" : "sum_of_squares";
    measures.row("fit", "criterion", fit.criterion().name().toLowerCase(Locale.ROOT));
    measures.row("fit", misfit, fit.misfit());
    measures.row("fit", "r_squared", fit.determination());
  }

  private static void putSchedule(
      ScheduleIndicators indicators, TableOutput measures, Consumer<String> notes) {
    String group = "schedule";
    TurningPoints points = indicators.turningPoints();
    measures.row(group, "gross_migraproduction_rate", indicators.grossMigraproductionRate());
    measures.row(group, "peak_age", points == null ? null : points.peakAge());
    measures.row(group, "peak_intensity", points == null ? null : points.peakIntensity());
    measures.row(group, "low_age", points == null ? null : points.lowAge());
    measures.row(group, "labour_force_shift", points == null ? null : points.labourForceShift());
    measures.row(group, "jump", points == null ? null : points.jump());
    measures.row(group, "child_dependency", number(indicators.childDependency()));
    measures.row(group, "labour_asymmetry", indicators.labourAsymmetry());
    measures.row(group, "regularity", indicators.regularity());
    if (points == null) {
      notes.accept(
          "the schedule has no peak from age 10 to 50, so no value for its turning points");
    }
  }

  private static void putObserved(AgeRates observed, TableOutput measures, Consumer<String> notes) {
    String group = "observed";
    measures.row(group, "gross_migraproduction_rate", observed.grossMigraproductionRate());
    try {
      AgeProfile profile = AgeProfile.of(observed);
      measures.row(group, "peak_age", profile.peakAge());
      measures.row(group, "peak_intensity", profile.peakIntensity());
      measures.row(group, "peak_breadth", number(profile.peakBreadth()));
      measures.row(group, "peak_share", number(profile.peakShare()));
      measures.row(group, "upward_change", profile.upwardChange());
      measures.row(group, "upward_age", profile.upwardAge());
      measures.row(group, "downward_change", profile.downwardChange());
      measures.row(group, "downward_age", profile.downwardAge());
      measures.row(group, "asymmetry", profile.asymmetry());
    } catch (IllegalArgumentException noProfile) {
      notes.accept("no peak is read off the observed rates: " + noProfile.getMessage());
    }
  }

  private static @Nullable Double number(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  private static TableOutput curve(AgeRates observed, ScheduleFit fit) {
    TableOutput curve = new TableOutput("age", "rate", "fitted");
    for (int at = 0; at < observed.size(); at++) {
      double age = observed.age(at);
      curve.row(age, observed.rate(at), fit.schedule().rate(age));
    }
    return curve;
  }
}

package kg.koch.measure.ageschedule;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kg.koch.measure.ageschedule.ScheduleIndicators.TurningPoints;
import kg.koch.measure.page.MethodPage;
import kg.koch.measure.regression.Criterion;
import org.junit.jupiter.api.Test;

/** The page on model migration schedules; its numbers are what the code gives. */
class RogersCastroPageTest {

  private static String line(String name, double value) {
    return String.format(Locale.ROOT, "%-26s %8.4f", name, value);
  }

  private static String fitted(ScheduleFit fit) {
    return ScheduleParameters.of(fit.schedule()).entrySet().stream()
        .map((Map.Entry<String, Double> one) -> line(one.getKey(), one.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static String indicators(ScheduleFit fit, AgeRates rates) {
    ScheduleIndicators indicators = ScheduleIndicators.of(fit.schedule(), rates);
    TurningPoints points = indicators.turningPoints();
    return String.join(
        "\n",
        line("gross_migraproduction_rate", indicators.grossMigraproductionRate()),
        line("peak_age", points.peakAge()),
        line("peak_intensity", points.peakIntensity()),
        line("low_age", points.lowAge()),
        line("labour_force_shift", points.labourForceShift()),
        line("child_dependency", indicators.childDependency().orElseThrow()),
        line("labour_asymmetry", indicators.labourAsymmetry()),
        line("regularity", indicators.regularity()));
  }

  @Test
  void rogersCastro_isInTheDocuments() {
    AgeRates rates = RogersCastroVectorsTest.rates("rc7_fit_input.csv");
    ScheduleFit fit = ScheduleFit.of(rates, ScheduleForm.SEVEN, Criterion.LEAST_SQUARES);
    MethodPage.of("rogers-castro", "Model migration schedule (Rogers-Castro)")
        .answers(
            """
            At which ages people move, in 7 to 13 numbers that mean something; smooth rates for a small population; rates for ages a source lacks. From rates by age, with the persons at risk if known.
            """)
        .formula(
            """
            m(x) = a1 exp(-alpha1 x) + a2 exp(-alpha2 (x - mu2) - exp(-lambda2 (x - mu2))) + a3 exp(-alpha3 (x - mu3) - exp(-lambda3 (x - mu3))) + a4 exp(lambda4 x) + c

            | parameters | components |
            |---|---|
            | 7 | childhood (1), labour force (2), constant |
            | 9 | and a slope at old age (4) |
            | 11 | and a peak at retirement (3), without (4) |
            | 13 | all |

            Fit: greatest Poisson likelihood of rate times persons, or least squares weighted with persons. Levenberg and Marquardt's method from 8 starts (24 with a retirement peak) around the fundamental schedule, lambda2 no less than alpha2, mu2 from 15 to 35, mu3 from 50 to 80; the best that stands still is kept. A parameter on its bound is named.

            Read off the fitted curve: gross migraproduction rate Σ m(x); peak age and intensity from 10 to 50; low age before it; labour force shift, the years between; child dependency a1 / a2; labour asymmetry lambda2 / alpha2; regularity alpha1 / alpha2.

            Read off observed rates: peak from 5 to 65; breadth, the sum of the rates from 5 years before to 5 years after it; greatest rise and fall from one age to the next, as a part of all.
            """)
        .source(
            """
            Rogers and Castro (1981), Model Migration Schedules, IIASA RR-81-30. Bernard, Bell and Charles-Edwards (2014), Population Studies 68(2), 179-195.
            """)
        .example(
            "a disturbed fundamental schedule",
            """
            Made-up rates at ages 0 to 80: the fundamental schedule (a1 .02, alpha1 .1, a2 .06, alpha2 .1, mu2 20, lambda2 .4, c .003) with a small wave on it.
            """,
            fitted(fit) + "\n" + indicators(fit, rates))
        .section(
            "Where other programs differ",
            """
            migest 2.0.5 takes positions in the table for ages, so its breadth is off by one where ages start at 0. Here ages are ages, and a test says so.
            """)
        .limits(
            """
            Where data are thin the curve takes its form from the model. Parameters of different forms cannot be compared one by one: a1 of 7 and of 9 parameters are not the same thing. mu2 is not the peak age. A component the data do not have is refused, not fitted with numbers that mean nothing. No standard errors.
            """)
        .notWhen(
            """
            Rates have two labour peaks (students and workers apart), or ages below 5 were not asked: leave those ages out rather than give them 0.
            """)
        .command(
            """
            ```
            ./koch age-schedule --rates rates.csv --parameters 7 --curve curve.csv
            ```
            """)
        .isInTheDocuments();
  }
}

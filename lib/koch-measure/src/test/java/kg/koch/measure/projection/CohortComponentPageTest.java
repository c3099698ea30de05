package kg.koch.measure.projection;

import java.util.Locale;
import kg.koch.measure.page.MethodPage;
import org.junit.jupiter.api.Test;

/** The page of docs/methods; its numbers are computed here. */
class CohortComponentPageTest {

  private static Projected step() {
    ProjectionRates rates =
        new ProjectionRates(
            5,
            new Sexes<>(
                Transitions.stayers(
                    AgeTable.of(new double[] {0.99, 0.98, 0.6}), new double[] {0.97}),
                null),
            AgeTable.of(new double[] {0, 0.2, 0}),
            ProjectionRates.USUAL_FEMALE_SHARE);
    return new CohortComponent(rates)
        .step(
            new Sexes<>(AgeTable.of(new double[] {100, 90, 200}), null),
            new Sexes<>(AgeTable.of(new double[] {2, -10, 4}), null));
  }

  private static String result() {
    AgeTable women = step().population().women();
    return String.format(
        Locale.ROOT,
        "births %.3f%nyoungest %.3f%nmiddle %.3f%noldest %.3f%n",
        step().births()[0],
        women.get(0, 0),
        women.get(0, 1),
        women.get(0, 2));
  }

  @Test
  void pageIsWhatTheCodeGives() {
    MethodPage.of("cohort-component", "Cohort-component projection")
        .answers(
            "What becomes of the population of one or more areas by age and sex when rates stay as given, in steps as long as the age groups are wide.")
        .formula(
            """
            For women of an area, N(x) net migrants from outside in the step, n its years:

            1. P'(x) = P(x) + N(x)/2;
            2. Q(x+n) = S(x) P'(x); the last group keeps its survivors;
            3. births = n × sum F(x) (P'(x) + Q(x))/2; girls = births × share;
            4. newborn = girls × S(birth);
            5. P(x, a step later) = Q(x) + N(x)/2.

            Men have their own survival and migration and the other births. With several areas S(x) becomes a matrix: of those alive a step later the share m(i,j,x) lives in area j, the rest stays; births follow mothers who moved. `--matrix` writes the step of women as Rogers' block matrix.
            """)
        .source(
            "Preston, Heuveline and Guillot, Demography (2001), ch. 6; Rogers, Introduction to Multiregional Mathematical Demography (1975), ch. 5.")
        .example(
            "three age groups",
            """
            Women 100, 90, 200; survival 0.99, 0.98, 0.6, of the newborn 0.97; 0.2 births a year in the middle group; net migrants 2, -10, 4 (made up). The middle group: 0.99 × 101 - 5.
            """,
            result())
        .limits(
            "Net migration from outside is a number, not a rate: it may ask for more than are there, which is refused. No uncertainty; for net migration see net-migration-fan. Births follow women only.")
        .notWhen(
            "Not as a forecast where migration is what matters most: show several migration assumptions side by side.")
        .command("`./koch project --population FILE --rates FILE`; see `./koch project --help`.")
        .isInTheDocuments();
  }
}

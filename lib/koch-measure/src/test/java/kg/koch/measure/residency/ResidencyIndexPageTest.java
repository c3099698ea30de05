package kg.koch.measure.residency;

import java.util.Locale;
import kg.koch.measure.page.MethodPage;
import org.junit.jupiter.api.Test;

/** The page of docs/methods; its numbers are computed here. */
class ResidencyIndexPageTest {

  private static String years(double start, double... signs) {
    StringBuilder text = new StringBuilder();
    double index = start;
    for (int year = 0; year < signs.length; year++) {
      index = ResidencyIndex.ESTONIA.next(index, signs[year]);
      text.append(
          String.format(
              Locale.ROOT,
              "year %d: signs %.0f, index %.4f, %s%n",
              year + 1,
              signs[year],
              index,
              ResidencyIndex.ESTONIA.isResident(index) ? "resident" : "not resident"));
    }
    return text.toString();
  }

  @Test
  void pageIsWhatTheCodeGives() {
    SignOdds tax = new SignOdds(100, 80, 50, 5);
    MethodPage.of("residency-index", "Residency index")
        .answers(
            "Who of those in the registers lives in the country, judged each year by signs of life: a tax return, a visit to a doctor, a pension paid. For people without border records.")
        .formula(
            """
            R(k) = d R(k-1) + g X(k), held within 0 and 1; X(k) = the sum of the weights of the registers that saw the person in year k; resident when R(k) >= c. Birth and registered immigration set R to 1, emigration and death to 0; after a death it stays 0.

            Weights are given, or learned from persons whose residence is known: ln of the odds of a sign among residents over those among non-residents (half a person added to each count), 0 where that is negative, scaled so that the signs of a known resident add up to 1 on average.
            """)
        .source(
            "Maasing, Tiit and Vähi, Residency index: a tool for measuring the population size, Acta et Commentationes Universitatis Tartuensis de Mathematica 21 (2017). The structure is theirs; d = 0.8, g = 0.2, c = 0.7 are the values reported for Estonia; the scale of learned weights is this project's.")
        .example("a resident falls silent", "Index 1, no sign for three years.", years(1, 0, 0, 0))
        .example(
            "someone new", "Index 0, one sign of weight 1 every year.", years(0, 1, 1, 1, 1, 1, 1))
        .example(
            "odds of a register",
            "80 of 100 known residents and 5 of 50 known non-residents seen (made up).",
            String.format(Locale.ROOT, "log odds ratio %.4f%n", tax.logOddsRatio()))
        .limits(
            "An index is no probability. With the usual parameters somebody who comes without being registered counts from the sixth year on (0.7379), who leaves unregistered for one year more. Persons no register sees are non-residents by construction. All signs are held in memory.")
        .notWhen(
            "Never for deciding on a person; not where border records tell where somebody was.")
        .command("`./koch residency-index --signs FILE --weights FILE`; see `--help`.")
        .isInTheDocuments();
  }
}

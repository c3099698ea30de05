package kg.koch.measure.capture;

import java.util.List;
import java.util.Locale;
import kg.koch.measure.capture.ModelSelection.Criterion;
import kg.koch.measure.page.MethodPage;
import org.junit.jupiter.api.Test;

/** The page of docs/methods; its numbers are computed here. */
class CaptureRecapturePageTest {

  private static final List<String> NAMES = List.of("birth", "death", "rehabilitation");

  private static String row(String name, SizeEstimate size) {
    return String.format(
        Locale.ROOT,
        "%-28s %8.1f   95 %%: %.0f to %.0f%n",
        name,
        size.estimate(),
        size.lower(),
        size.upper());
  }

  private static String twoLists() {
    TwoLists lists = new TwoLists(500, 240, 80);
    return row("Lincoln-Petersen", lists.lincolnPetersen()) + row("Chapman", lists.chapman());
  }

  private static String threeLists() {
    CaptureHistories histories = SpinaBifida.threeLists();
    LogLinearFit bic = ModelSelection.of(histories, 2, Criterion.BIC).best();
    LogLinearFit aic = ModelSelection.of(histories, 2, Criterion.AIC).best();
    SizePosterior averaged =
        new GraphAveraging(1, SizePrior.gammaPoisson(13.14, 55.17), 300).posterior(histories);
    String graph = averaged.graphs().get(0).graph().text(NAMES);
    return row("chosen by BIC", bic.size())
        + "  "
        + bic.model().text(NAMES)
        + "\n"
        + row("chosen by AIC", aic.size())
        + "  "
        + aic.model().text(NAMES)
        + "\n"
        + row("averaged over graphs", averaged.size())
        + String.format(
            Locale.ROOT,
            "  likeliest %s, probability %.2f; mode %d, least relative error %.0f%n",
            graph,
            averaged.graphs().get(0).probability(),
            averaged.mode(),
            averaged.leastRelativeError());
  }

  @Test
  void pageIsWhatTheCodeGives() {
    MethodPage.of("capture-recapture", "Capture-recapture")
        .answers(
            "How many there are whom no list has, from how lists overlap: persons abroad without status, moves nobody registered. Persons are counted by the lists they are on; the result is a range of persons.")
        .formula(
            """
            Two lists of n1 and n2 persons, m on both, M = n1 + n2 - m seen:

            - Lincoln-Petersen: N = n1 n2 / m, variance n1 n2 (n1 - m)(n2 - m) / m³.
            - Chapman: N = (n1 + 1)(n2 + 1)/(m + 1) - 1, variance (n1 + 1)(n2 + 1)(n1 - m)(n2 - m) / ((m + 1)²(m + 2)).

            Persons met f1 times once and f2 times twice, n in all, k = (t - 1)/t for t lists and 1 for counts without limit:

            - Chao's lower bound: n + k f1²/(2 f2); bias-corrected n + k f1 (f1 - 1)/(2 (f2 + 1)).
            - Zelterman (counts without limit): n / (1 - exp(-2 f2/f1)).

            Two to six lists:

            - Log-linear: the count of each history is Poisson, its log a sum of terms for lists and sets of lists; every hierarchical model is fitted, the one with the smallest BIC (or AIC) taken; N = n + exp(intercept). BIC counts persons seen.
            - Averaged: every decomposable graph of lists alike beforehand, prior 1/N (or gamma-Poisson) on the size, hyper-Dirichlet prior with 2^-lists persons a history; posterior over size and graphs.

            Intervals take the unseen part as log-normal, so they never fall below those seen; the averaged one is the central 95 % of the posterior.

            A result is withheld when fewer than 30 persons were seen, two lists share fewer than 7 (or fewer than 7 were met twice), or the upper end is more than 3 times the lower. Shown ranges are rounded outwards to tens. The limits are options.
            """)
        .source(
            "Chapman 1951; Seber, The Estimation of Animal Abundance (1982), 3.1; Robson and Regier 1964; Chao, Biometrics 43 (1987); Zelterman 1988; Böhning 2008; Fienberg, Biometrika 59 (1972); Bishop, Fienberg and Holland, Discrete Multivariate Analysis (1975), ch. 6; Madigan and York, Biometrika 84 (1997).")
        .example(
            "two lists",
            "500 persons on one list, 240 on another, 80 on both (made up).",
            twoLists())
        .example(
            "three lists",
            """
            626 children with spina bifida on birth, death and rehabilitation records (Hook, Albright and Cross 1980): 60 on birth only, 49 death only, 247 rehabilitation only, 4 birth and death, 112 birth and rehabilitation, 142 death and rehabilitation, 12 on all. The average uses the prior of Madigan and York (gamma 13.14, 55.17; one person a history); they publish 728 as mode, 731 as estimate and 0.37 for the likeliest graph.
            """,
            threeLists())
        .limits(
            """
            - The population must be closed, links between lists perfect: a missed link looks like a missing person and raises the estimate.
            - Persons no list can ever meet are not in the estimate.
            - The interval of a chosen model does not know that it was chosen; the averaged one does.
            - Where all lists depend on each other the data say nothing of those unseen, only the prior does; the command says so when that graph is likely.
            - Programs differ in what they call the usual prior: R's dga uses 1/N although its manual says 1/Nmissing.
            """)
        .notWhen(
            "Not for small groups, not where lists were drawn from one another (a list made by checking another one), not as a single number without its range.")
        .command(
            "`./koch capture --lists FILE`, or `--frequencies FILE`; see `./koch capture --help`.")
        .isInTheDocuments();
  }
}

package kg.koch.measure.fan;

import java.util.List;
import java.util.Locale;
import kg.koch.measure.page.MethodPage;
import org.junit.jupiter.api.Test;

/** The page of docs/methods; its numbers are computed here. */
class NetMigrationFanPageTest {

  private static String fan() {
    List<RateSeries> series =
        List.of(
            new RateSeries("A", 2015, 1, new double[] {-8, -6, -7, -9, -5, -4, -6, -7, -3, -5}),
            new RateSeries("B", 2015, 1, new double[] {4, 6, 5, 7, 3, 2, 5, 6, 8, 6}),
            new RateSeries("C", 2015, 1, new double[] {-2, -1, -3, 0, -2, -4, -1, -2, -1, -3}));
    Posterior posterior =
        Posterior.sample(series, FanPriors.PER_THOUSAND, SamplerSettings.USUAL, 1);
    double worst =
        posterior.convergence().stream().mapToDouble(Convergence::splitRHat).max().orElseThrow();
    Fan first = posterior.fans(5).get(0);
    StringBuilder text = new StringBuilder("A      2.5 %    10 %    50 %    90 %  97.5 %\n");
    for (int period = 0; period < 5; period += 2) {
      text.append(first.year(period));
      for (double chance : new double[] {0.025, 0.1, 0.5, 0.9, 0.975}) {
        text.append(String.format(Locale.ROOT, "%8.2f", first.quantile(period, chance)));
      }
      text.append('\n');
    }
    return text.append(String.format(Locale.ROOT, "largest split R-hat %.3f%n", worst)).toString();
  }

  @Test
  void pageIsWhatTheCodeGives() {
    MethodPage.of("net-migration-fan", "Net migration into the future, with its uncertainty")
        .answers(
            "Where net migration rates of areas may go, as quantiles by area and period. Areas with short histories borrow from the others.")
        .formula(
            """
            r(c,t) - mu(c) = phi(c) (r(c,t-1) - mu(c)) + e(c,t), e normal with variance sigma²(c), given the first rate. Priors, in the unit of the rates:

            - phi(c) uniform on 0 to 1;
            - mu(c) normal (lambda, tau²); lambda uniform on -100 to 100, tau uniform on 0 to 100;
            - sigma²(c) inverse gamma (a, b); a uniform on 1 to 10, b / (a - 1) uniform on 0 to 100 given a.

            The bounds are options and suit rates a year per 1,000; for other units give others. Sampled by Gibbs steps (mu, sigma²) and slice steps (phi, lambda, tau, a, b) in four chains; convergence of every parameter by split R-hat (at most 1.05) and effective size (400 or more). From each draw one path goes on; quantiles are over all paths.
            """)
        .source(
            "Azose and Raftery, Demography 52 (2015); Neal, Annals of Statistics 31 (2003); Gelman et al., Bayesian Data Analysis (2013), 11.4; Vehtari et al., Bayesian Analysis 16 (2021). The bounds of lambda, tau and a are the defaults of the authors' package bayesMig (0.5 a person in five years, which is 100 a year per 1,000; a at most 10); the bound of the variance is ours and narrower than the package's.")
        .example(
            "three areas",
            "Ten years of made-up rates for three areas; seed 1, 8,000 draws.",
            fan())
        .limits(
            "Areas are independent given what they share: fans of sums over areas are too narrow when areas move together. Rates of the areas are not made to add up to anything. A break in the past is averaged over. Rates, not persons.")
        .notWhen(
            "Not when chains have not converged: the command says so. Not for events nobody has seen, such as a border that closes: state a scenario.")
        .command("`./koch fan --net-rates FILE --until YEAR --seed N`; see `./koch fan --help`.")
        .isInTheDocuments();
  }
}

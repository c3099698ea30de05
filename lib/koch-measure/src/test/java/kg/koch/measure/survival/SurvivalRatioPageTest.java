package kg.koch.measure.survival;

import java.util.Locale;
import kg.koch.measure.page.MethodPage;
import org.junit.jupiter.api.Test;

/** The page of docs/methods; its numbers are computed here. */
class SurvivalRatioPageTest {

  @Test
  void pageIsWhatTheCodeGives() {
    CohortMigration cohort = new CohortMigration(1000, 1300, 0.8);
    MethodPage.of("survival-ratio", "Net migration by survival ratios")
        .answers(
            "How many of a cohort came or went between two censuses, on balance, where moves are not registered.")
        .formula(
            """
            P0 persons of a cohort at the first census, P1 at the second, s the share that survives:

            - forward: P1 - s P0, as if all moved at the end;
            - reverse: P1 / s - P0, as if all moved at the start;
            - average: the mean of both.

            forward = s × reverse.
            """)
        .source(
            "United Nations, Manual VI: Methods of Measuring Internal Migration (1970), ch. II; Siegel and Hamilton (1952).")
        .example(
            "a cohort that grew",
            "1,000 aged 15-19, ten years later 1,300 aged 25-29, survival 0.8 (made up).",
            String.format(
                Locale.ROOT,
                "forward %.1f%nreverse %.1f%naverage %.1f%n",
                cohort.forward(),
                cohort.reverse(),
                cohort.average()))
        .limits(
            "An error of one census or of the ratio goes whole into the result. Who came and died or left again in between is not seen. Those born between the censuses need births.")
        .notWhen(
            "Not where a census missed many, unless its ratios come from the same censuses (then they carry the error); not across changed boundaries.")
        .command("`./koch survival --censuses FILE`; see `./koch survival --help`.")
        .isInTheDocuments();
  }
}

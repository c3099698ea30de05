package kg.koch.check.outlier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kg.koch.measure.page.MethodPage;
import org.junit.jupiter.api.Test;

/** The page of docs/methods; scores are calculated here. */
class OutliersPageTest {

  private static final List<Long> URANIUM =
      List.of(19931L, 19953L, 20019L, 20082L, 20192L, 20195L, 20218L, 24557L);

  @Test
  void pageIsWhatTheCodeGives() {
    MethodPage.of("outliers", "Counts that stand out")
        .answers(
            "Which day of which checkpoint, or which month of which register, has a count unlike the others: rows that did not come, came twice, or stand in a wrong group. For whoever takes deliveries in.")
        .formula(
            """
            Rows are added up by group and by day or month. A day or month without rows is 0, from the first of its group to the last of the file.

            | method | a count stands out if | not judged |
            |---|---|---|
            | `z` | it is more than t sample standard deviations from the mean (t = 3) | n with (n-1)/√n ≤ t, for there none could; all alike |
            | `modified-z` | 0.6745 · abs(x - median) / MAD > t (t = 3.5); MAD is the median distance from the median. If more than half are alike MAD is 0, and 1.2533 times the mean distance stands for MAD / 0.6745 | fewer than 8; all alike |
            | `min-max` | it is below the least or above the most of all earlier ones | the first 8 |
            | `seasonal` | months: with m the median of the same month of earlier years, the modified z of ln((x+½)/(m+½)) among all such months of the group is beyond t (t = 3.5) | fewer than two earlier years; fewer than 8 such months |
            """)
        .source(
            "B. Iglewicz and D. Hoaglin (1993), How to Detect and Handle Outliers, ASQC, volume 16 (modified z-score, 3.5). NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.17 (both scores; the data below, of Tietjen and Moore 1972). R. Shiffler (1988), Maximum Z scores and outliers, The American Statistician 42, 79-80. The choice of methods: DHIS2, Outlier detection.")
        .example(
            "uranium",
            "Eight measurements in hundredths: %s. NIST gives 2.4687 (2.46876, cut) as the largest distance from the mean in standard deviations; by hand 0.6745 · 44.20 / 0.995 = 29.963. The outlier hides itself from z: of eight values none can be 3 standard deviations away."
                .formatted(URANIUM),
            scores())
        .limits(
            """
            - What stands out need not be wrong: a holiday, a closed border. What does not stand out need not be right.
            - By chance alone `min-max` calls one in four or five out after eight counts, one in fifty after a hundred.
            - Days of the week are not told apart; take `--by` with a column of them.
            - Small counts (a few a day) are not normal: a threshold of 3.5 calls more of them out than one in two thousand.
            """)
        .notWhen(
            "For single records, and for figures with parts and wholes: see check-rules and figure-rules.")
        .command(
            "`./koch check outliers FILE --by checkpoint,direction --time crossed_at`, `--count COLUMN`, `--per day|month`, `--method z|modified-z|min-max|seasonal`, `--threshold`, `--language ky|ru|en`, `--out FILE`.")
        .isInTheDocuments();
  }

  private static String scores() {
    List<String> periods = new ArrayList<>();
    for (int at = 0; at < URANIUM.size(); at++) {
      periods.add(Integer.toString(at));
    }
    CountSeries series = new CountSeries("uranium", periods, URANIUM);
    return "z (t = 2):            "
        + scores(new ZScore(2), series)
        + "\nmodified-z (t = 3.5): "
        + scores(new ModifiedZScore(3.5), series)
        + "\nz (t = 3):            "
        + scores(new ZScore(3), series);
  }

  private static String scores(OutlierMethod method, CountSeries series) {
    List<Judgement> judged = method.judge(series);
    return judged.isEmpty()
        ? "not judged"
        : judged.stream()
            .map(one -> String.format(Locale.ROOT, "%.4f", one.score()))
            .collect(Collectors.joining(" "));
  }
}

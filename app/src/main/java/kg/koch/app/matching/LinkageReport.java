package kg.koch.app.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kg.koch.link.block.RuleCount;
import kg.koch.link.compare.Comparison;
import kg.koch.link.compare.Scratch;
import kg.koch.link.linkage.LinkageInput;
import kg.koch.link.linkage.LinkageResult;
import kg.koch.link.profile.ColumnProfile;
import kg.koch.link.record.Folding;
import kg.koch.link.record.Records;
import kg.koch.link.weigh.Links;
import kg.koch.link.weigh.Order;
import kg.koch.link.weigh.Parameters;
import kg.koch.link.weigh.Scorer;

/** What a linkage did, for the person who answers for it. */
final class LinkageReport {

  private static final int EXAMPLES = 8;
  private static final int WIDEST = 120;

  private final LinkageInput input;
  private final LinkageResult result;
  private final ReviewSection review;
  private final ReportPage page = new ReportPage();

  private LinkageReport(LinkageInput input, LinkageResult result, ReviewSection review) {
    this.input = input;
    this.result = result;
    this.review = review;
  }

  static String of(LinkageInput input, LinkageResult result, ReviewSection review) {
    return new LinkageReport(input, result, review).write();
  }

  private String write() {
    page.title("Record linkage")
        .note(
            "Confidential: the examples at the end show values of records, in the folded spelling in"
                + " which they were compared.");
    overview();
    review.write(page);
    columns();
    blocking();
    weights();
    distribution();
    examples();
    return page.html();
  }

  private void overview() {
    Links links = result.links();
    boolean[] linked = new boolean[input.size()];
    for (int link = 0; link < links.size(); link++) {
      linked[links.left()[link]] = true;
      linked[links.right()[link]] = true;
    }
    page.heading("Overview").text(number("%,d records, %,d links.", input.size(), links.size()));
    if (input.isAcross()) {
      page.text(unlinked("first file", linked, 0, input.left()))
          .text(unlinked("second file", linked, input.left(), input.size()));
    } else {
      page.text(unlinked("file", linked, 0, input.size()));
    }
    page.text(
        number(
            "Linked from a probability of %s on. Two records drawn at random are one person with a"
                + " probability of %.3g (%+.2f bits).",
            result.settings().threshold(), result.model().prior(), result.model().priorWeight()));
    result.model().warnings().forEach(page::note);
  }

  private static String unlinked(String what, boolean[] linked, int from, int to) {
    int alone = 0;
    for (int record = from; record < to; record++) {
      alone += linked[record] ? 0 : 1;
    }
    return number(
        "Of the %s %,d records of %,d have no link (%.1f %%).",
        what, alone, to - from, 100.0 * alone / Math.max(1, to - from));
  }

  private void columns() {
    List<List<String>> rows = new ArrayList<>();
    for (ColumnProfile one : result.profiles()) {
      rows.add(
          List.of(
              one.name(),
              one.kind().label(),
              number("%,d", one.distinct()),
              number("%.1f %%", 100 * one.missing()),
              one.why()));
    }
    page.heading("Columns")
        .table(
            "What columns hold",
            List.of("column", "kind", "distinct values", "missing", "told from"),
            rows);
  }

  private void blocking() {
    List<List<String>> rows = new ArrayList<>();
    for (int rule = 0; rule < result.counts().size(); rule++) {
      RuleCount count = result.counts().get(rule);
      rows.add(
          List.of(
              count.rule(),
              kind(rule),
              rule < result.rules().size() ? number("%,.0f", result.rules().get(rule).pairs()) : "",
              number("%,d", count.compared()),
              number("%,d", count.known()),
              number("%,d", count.largestBlock()),
              number("%,d", count.hotBlocks()),
              number("%,d", count.leftOut())));
    }
    page.heading("Blocking")
        .text(
            number(
                "%.2f %% of matches are expected to be brought together by no rule.",
                100 * result.missed()))
        .table(
            "Pairs by rule",
            List.of(
                "rule",
                "kind",
                "forecast",
                "compared",
                "brought together before",
                "largest block",
                "blocks too large",
                "pairs left out of them"),
            rows);
  }

  private String kind(int rule) {
    if (rule < result.deterministic()) {
      return "deterministic";
    }
    return rule < result.rules().size() ? "compared" : "second look";
  }

  private void weights() {
    List<List<String>> rows = new ArrayList<>();
    for (Parameters one : result.model().parameters()) {
      for (int level = 1; level <= one.levels().size(); level++) {
        rows.add(
            List.of(
                one.name(),
                one.levels().get(level - 1),
                number("%.5f", one.m()[level]),
                number("%.7f", one.u()[level]),
                number("%+.2f", one.weight(level))));
      }
    }
    page.heading("Weights")
        .text(
            "m: share of the level among pairs of one person; u: among pairs of two; weight:"
                + " log2(m/u) for values as common as such pairs agree in on average.")
        .table("Estimates", List.of("column", "level", "m", "u", "weight"), rows);
  }

  private void distribution() {
    Links links = result.links();
    int lowest = 0;
    int highest = 1;
    for (float weight : links.weights()) {
      if (weight < Links.CERTAIN) {
        int bits = (int) Math.floor(weight + result.model().priorWeight());
        lowest = Math.min(lowest, bits);
        highest = Math.max(highest, bits);
      }
    }
    long[] heights = new long[highest - lowest + 1];
    List<String> labels = new ArrayList<>();
    for (int at = 0; at < heights.length; at++) {
      labels.add(String.valueOf(lowest + at));
    }
    for (float weight : links.weights()) {
      if (weight < Links.CERTAIN) {
        heights[(int) Math.floor(weight + result.model().priorWeight()) - lowest]++;
      }
    }
    page.heading("Links by weight")
        .text("In bits, prior included: 0 is as likely as not, each bit doubles the odds.")
        .bars("Links by weight in bits", heights, labels);
  }

  /** Links spread evenly over their weights, from the weakest to the strongest. */
  private void examples() {
    Links links = result.links();
    long[] weights = new long[links.size()];
    for (int link = 0; link < weights.length; link++) {
      weights[link] = inOrder(links.weights()[link]);
    }
    int[] places = Order.byKey(weights);
    page.heading("Examples, from the weakest link to the strongest");
    int shown = Math.min(EXAMPLES, places.length);
    for (int example = 0; example < shown; example++) {
      example(places[(int) ((places.length - 1L) * example / Math.max(1, shown - 1))]);
    }
  }

  /** A number from 0 on that is the greater the greater the weight. */
  private static long inOrder(float weight) {
    int bits = Float.floatToIntBits(weight);
    return (long) (bits < 0 ? ~bits : bits | Integer.MIN_VALUE) & 0xFFFFFFFFL;
  }

  private void example(int link) {
    Records records = result.records();
    Scorer scorer = result.scorer();
    int left = result.links().left()[link];
    int right = result.links().right()[link];
    int first = left * records.width();
    int second = right * records.width();
    Scratch scratch = new Scratch();
    List<List<String>> rows = new ArrayList<>();
    List<String> names = new ArrayList<>(List.of("prior"));
    List<Double> weights = new ArrayList<>(List.of(result.model().priorWeight()));
    for (int at = 0; at < result.comparisons().size(); at++) {
      Comparison comparison = result.comparisons().get(at);
      int level = comparison.level(records.rows(), first, second, scratch);
      double weight = scorer.weight(at, records.rows(), first, second, scratch);
      names.add(comparison.name());
      weights.add(weight);
      rows.add(
          List.of(
              comparison.name(),
              shown(comparison, records.code(left, comparison.column())),
              shown(comparison, records.code(right, comparison.column())),
              level == Comparison.MISSING ? "missing" : comparison.levels().get(level - 1),
              number("%+.2f", weight)));
    }
    String title = number("Probability %.6f, by %s", result.probability(link), result.rule(link));
    page.table(title, List.of("column", "one record", "the other", "level", "weight"), rows)
        .waterfall(title, names, weights);
  }

  private static String shown(Comparison comparison, int code) {
    if (code == 0) {
      return "";
    }
    String text = Folding.shown(comparison.field().kind(), comparison.field().values().get(code));
    return text.length() > WIDEST ? text.substring(0, WIDEST) + "…" : text;
  }

  private static String number(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}

package kg.koch.app.matching.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kg.koch.link.compare.Comparison;
import kg.koch.link.explain.ClusterEvidence;
import kg.koch.link.explain.ColumnEvidence;
import kg.koch.link.explain.PairEvidence;

/** The explanation of a pair or a cluster as text for a screen. */
public final class ExplanationText {

  private static final int BAR = 24;

  private final Explained explained;
  private final LinkageTexts texts;
  private final StringBuilder text = new StringBuilder();

  public ExplanationText(Explained explained, LinkageTexts texts) {
    this.explained = explained;
    this.texts = texts;
  }

  /** Two records. */
  public String pair(PairEvidence pair) {
    line(texts.of("explain.confidential"));
    line(
        texts.of(
            "explain.pair",
            explained.shown().name(pair.left()),
            explained.shown().name(pair.right()),
            texts.probability(pair.probability()),
            texts.signed(pair.sum(), 1)));
    if (pair.certain()) {
      line(texts.of("explain.certain"));
    }
    words().pair(pair.left(), pair.right()).forEach(this::line);
    threshold();
    int together = explained.together();
    line(
        together > 0
            ? texts.of("explain.one-cluster", texts.count(together))
            : texts.of("explain.two-clusters"));
    line("");
    waterfall(pair);
    return text.toString();
  }

  /**
   * The records of a cluster.
   *
   * @param nearest pairs of one of its records and one outside
   */
  public String cluster(ClusterEvidence cluster, List<PairEvidence> nearest) {
    line(texts.of("explain.confidential"));
    if (cluster.members().length == 1) {
      line(texts.of("explain.alone", explained.shown().name(cluster.members()[0])));
      line("");
      records(cluster);
      decided(cluster);
      nearest(nearest);
      return text.toString();
    }
    line(texts.of("explain.cluster", texts.count(cluster.members().length)));
    threshold();
    line("");
    records(cluster);
    line("");
    ClusterWords words =
        new ClusterWords(cluster, explained.comparisons(), explained.shown(), texts);
    PairEvidence weakest = Objects.requireNonNull(cluster.weakest());
    words.sentences().forEach(this::line);
    line("");
    line(words.weakest(weakest));
    words().pair(weakest.left(), weakest.right()).forEach(this::line);
    waterfall(weakest);
    decided(cluster);
    nearest(nearest);
    return text.toString();
  }

  private DecisionWords words() {
    return new DecisionWords(explained.decisions(), explained.shown(), texts);
  }

  private void decided(ClusterEvidence cluster) {
    List<String> lines = words().cluster(cluster.members());
    if (!lines.isEmpty()) {
      line("");
      lines.forEach(this::line);
    }
  }

  private void nearest(List<PairEvidence> nearest) {
    if (nearest.isEmpty()) {
      return;
    }
    line("");
    line(texts.of("explain.nearest"));
    for (PairEvidence one : nearest) {
      line(
          texts.of(
              "explain.nearest-one",
              explained.shown().name(one.left()),
              explained.shown().name(one.right()),
              texts.signed(one.sum(), 1),
              texts.probability(one.probability())));
      words().pair(one.left(), one.right()).forEach(told -> line("  " + told));
    }
  }

  private void threshold() {
    double threshold = explained.threshold();
    double bits = Math.log(threshold / (1 - threshold)) / Math.log(2);
    line(texts.of("explain.threshold", texts.decimal(threshold, 2), texts.signed(bits, 1)));
  }

  private void records(ClusterEvidence cluster) {
    List<Comparison> comparisons = explained.comparisons();
    TextTable table = new TextTable(comparisons.size() + 1);
    List<String> header = new ArrayList<>(List.of(texts.of("record")));
    comparisons.forEach(comparison -> header.add(comparison.name()));
    table.row(header.toArray(String[]::new));
    for (int member : cluster.members()) {
      List<String> fields = new ArrayList<>(List.of(explained.shown().name(member)));
      comparisons.forEach(one -> fields.add(explained.shown().value(member, one.name())));
      table.row(fields.toArray(String[]::new));
    }
    table.writeTo(text);
  }

  private void waterfall(PairEvidence pair) {
    Waterfall waterfall = Waterfall.of(pair);
    TextTable table = new TextTable(9, 4, 5, 6, 7);
    table.row(
        texts.of("column"),
        explained.shown().name(pair.left()),
        explained.shown().name(pair.right()),
        texts.of("level"),
        "m",
        "u",
        texts.of("share"),
        texts.of("weight"),
        "");
    String prior = texts.signed(pair.prior(), 1);
    table.row(texts.of("prior"), "", "", "", "", "", "", prior, bar(waterfall, 0));
    for (int at = 0; at < pair.columns().size(); at++) {
      ColumnEvidence one = pair.columns().get(at);
      table.row(
          one.column(),
          explained.shown().value(pair.left(), one.column()),
          explained.shown().value(pair.right(), one.column()),
          texts.level(one.levelName()),
          texts.share(one.m()),
          texts.share(one.u()),
          texts.share(one.share()),
          texts.signed(one.weight(), 1),
          one.isMissing() ? "" : bar(waterfall, at + 1));
    }
    table.row(texts.of("sum"), "", "", "", "", "", "", texts.signed(pair.sum(), 1), "");
    table.writeTo(text);
  }

  private static String bar(Waterfall waterfall, int step) {
    int from = (int) Math.round(waterfall.from(step) * BAR);
    int length = (int) Math.round(waterfall.width(step) * BAR);
    return " ".repeat(from) + (waterfall.isFor(step) ? "█" : "▒").repeat(length);
  }

  private void line(String one) {
    text.append(one).append('\n');
  }
}

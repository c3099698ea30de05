package kg.koch.app.matching.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kg.koch.link.compare.Comparison;
import kg.koch.link.explain.ClusterEvidence;
import kg.koch.link.explain.ClusterEvidence.DecidingValue;
import kg.koch.link.explain.ClusterEvidence.Split;
import kg.koch.link.explain.Explainer;
import kg.koch.link.explain.PairEvidence;
import kg.koch.link.weigh.Links;

/** What holds a cluster together, in sentences. */
final class ClusterWords {

  private final ClusterEvidence cluster;
  private final List<Comparison> comparisons;
  private final ShownRecords shown;
  private final LinkageTexts texts;

  ClusterWords(
      ClusterEvidence cluster,
      List<Comparison> comparisons,
      ShownRecords shown,
      LinkageTexts texts) {
    this.cluster = cluster;
    this.comparisons = comparisons;
    this.shown = shown;
    this.texts = texts;
  }

  String names(int[] records) {
    return Arrays.stream(records).mapToObj(shown::name).collect(Collectors.joining(", "));
  }

  String weakest(PairEvidence weakest) {
    return texts.of(
        weakest.certain() ? "cluster.weakest-certain" : "cluster.weakest",
        shown.name(weakest.left()),
        shown.name(weakest.right()),
        texts.signed(weakest.sum(), 1),
        texts.probability(weakest.probability()));
  }

  /** Where it would fall in two, and which values hold it together. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    Split split = Objects.requireNonNull(cluster.split());
    sentences.add(
        texts.of(
            split.evidence() >= Links.CERTAIN / 2 ? "cluster.split-certain" : "cluster.split",
            names(split.one()),
            names(split.other()),
            texts.signed(split.evidence(), 1)));
    if (!split.exact()) {
      sentences.add(texts.of("cluster.split-found"));
    }
    if (cluster.members().length > Explainer.MOST_MEMBERS) {
      sentences.add(texts.of("cluster.too-large", Explainer.MOST_MEMBERS));
    } else if (cluster.deciding().isEmpty()) {
      sentences.add(texts.of("cluster.none-decides"));
    }
    deciding(sentences);
    return sentences;
  }

  /** One sentence for each way to fall apart, with all values that lead to it, by record. */
  private void deciding(List<String> sentences) {
    Map<String, Map<String, List<String>>> values = new LinkedHashMap<>();
    for (DecidingValue one : cluster.deciding()) {
      String parts = one.parts().stream().map(this::names).collect(Collectors.joining(" | "));
      values
          .computeIfAbsent(parts, none -> new LinkedHashMap<>())
          .computeIfAbsent(shown.name(one.record()), none -> new ArrayList<>())
          .add(comparisons.get(one.column()).name());
    }
    boolean isPair = cluster.members().length == 2;
    values.forEach(
        (parts, byRecord) ->
            sentences.add(
                texts.of(
                    isPair ? "cluster.decides-pair" : "cluster.decides",
                    byRecord.entrySet().stream()
                        .map(one -> (isPair ? "" : one.getKey() + ": ") + columns(one.getValue()))
                        .collect(Collectors.joining("; ")),
                    parts)));
  }

  private static String columns(List<String> names) {
    return String.join(", ", names);
  }
}

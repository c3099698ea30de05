package kg.koch.app.matching.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kg.koch.link.review.Decision;

/** What people decided, in sentences. */
final class DecisionWords {

  private final ReportedDecisions decisions;
  private final ShownRecords shown;
  private final LinkageTexts texts;

  DecisionWords(ReportedDecisions decisions, ShownRecords shown, LinkageTexts texts) {
    this.decisions = decisions;
    this.shown = shown;
    this.texts = texts;
  }

  /** Of a pair: every decision on it, or what follows from decisions on others. */
  List<String> pair(int left, int right) {
    List<ReportedDecision> own = decisions.of(left, right);
    List<String> sentences = new ArrayList<>(own.stream().map(this::sentence).toList());
    if (own.stream().noneMatch(ReportedDecision::holds)) {
      follows("explain.follows-one", decisions.thatMakeOne(left, right), sentences);
      follows("explain.follows-two", decisions.thatMakeTwo(left, right), sentences);
    }
    return sentences;
  }

  private void follows(String key, List<ReportedDecision> from, List<String> sentences) {
    if (!from.isEmpty()) {
      sentences.add(texts.of(key, from.stream().map(this::edge).collect(Collectors.joining(", "))));
    }
  }

  private String sentence(ReportedDecision one) {
    return texts.of("explain.decided-" + one.decision().label(), by(one))
        + (one.replacedInRun().isEmpty()
            ? ""
            : " " + texts.of("explain.replaced", one.replacedInRun()));
  }

  /** Of a cluster: the edges that hold, then those that are barred. */
  List<String> cluster(int[] members) {
    List<String> lines = new ArrayList<>();
    edges("explain.held", decisions.holdingTogether(members), lines);
    edges("explain.barred", decisions.barring(members), lines);
    return lines;
  }

  private void edges(String title, List<ReportedDecision> some, List<String> lines) {
    if (!some.isEmpty()) {
      lines.add(texts.of(title));
      some.forEach(one -> lines.add(texts.of("explain.edge", edge(one), by(one))));
    }
  }

  private String edge(ReportedDecision one) {
    String sign = one.decision() == Decision.SAME ? " = " : " ≠ ";
    return shown.name(one.left()) + sign + shown.name(one.right());
  }

  private String by(ReportedDecision one) {
    String told =
        Stream.of(one.reviewers(), one.decided())
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    return told.isEmpty() ? texts.of("explain.by-nobody") : told;
  }
}

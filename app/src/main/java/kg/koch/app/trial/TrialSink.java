package kg.koch.app.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kg.koch.app.trial.TriedRule.BrokenRow;
import kg.koch.catalog.SourceLayout;
import kg.koch.catalog.SourceLayout.Field;
import kg.koch.catalog.SourceLayout.Rule;
import kg.koch.catalog.SourceLayout.Severity;
import kg.koch.check.Finding;
import kg.koch.check.FindingSink;
import kg.koch.check.Period;

/** Counts what tried rules find; keeps the first lines of each and nothing of rejected rows. */
final class TrialSink implements FindingSink {

  private static final int MOST_SHOWN = 20;

  private final Map<String, Rule> tried = new LinkedHashMap<>();
  private final Map<String, Long> broken = new HashMap<>();
  private final Map<String, Long> alone = new HashMap<>();
  private final Map<String, List<BrokenRow>> first = new HashMap<>();
  private final List<String> identifying;
  private final List<Finding> ofRow = new ArrayList<>();

  TrialSink(List<Rule> rules, SourceLayout layout) {
    rules.forEach(rule -> tried.put(rule.id(), rule));
    this.identifying =
        layout.fields().stream().filter(Field::identifying).map(Field::name).toList();
  }

  @Override
  public void found(Finding finding) {
    if (!ofRow.isEmpty() && ofRow.get(0).line() != finding.line()) {
      endRow();
    }
    ofRow.add(finding);
  }

  @Override
  public void rejected(long line, byte[] row) {
    endRow();
  }

  /** Must be called once more after the last row. */
  void endRow() {
    long errors = ofRow.stream().filter(one -> one.severity() == Severity.ERROR).count();
    for (Finding finding : ofRow) {
      Rule rule = tried.get(finding.rule());
      if (rule != null) {
        broken.merge(rule.id(), 1L, Long::sum);
        boolean isAlone = errors == 1 && finding.severity() == Severity.ERROR;
        alone.merge(rule.id(), isAlone ? 1L : 0L, Long::sum);
        show(rule, finding);
      }
    }
    ofRow.clear();
  }

  private void show(Rule rule, Finding finding) {
    List<BrokenRow> shown = first.computeIfAbsent(rule.id(), id -> new ArrayList<>());
    if (shown.size() < MOST_SHOWN) {
      boolean namesSomebody = rule.fields().stream().anyMatch(identifying::contains);
      shown.add(new BrokenRow(finding.line(), namesSomebody ? "" : finding.came()));
    }
  }

  TriedRule of(Rule rule, Period period) {
    return new TriedRule(
        rule,
        rule.isInForce(period.first(), period.last()),
        broken.getOrDefault(rule.id(), 0L),
        alone.getOrDefault(rule.id(), 0L),
        first.getOrDefault(rule.id(), List.of()));
  }
}

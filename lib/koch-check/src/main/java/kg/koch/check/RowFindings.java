package kg.koch.check;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kg.koch.catalog.SourceLayout.Severity;

/** The findings of the row at hand, and the totals by rule of all rows. */
final class RowFindings {

  private static final int MOST_PER_ROW = 20;

  private final SortedMap<String, Long> totals = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private long line;
  private boolean isRejected;

  void begin(long newLine) {
    line = newLine;
    isRejected = false;
    if (!findings.isEmpty()) {
      findings.clear();
    }
  }

  void error(String field, String rule, String expected, String came) {
    add(field, rule, Severity.ERROR, expected, came);
  }

  void add(String field, String rule, Severity severity, String expected, String came) {
    isRejected |= severity == Severity.ERROR;
    totals.merge(rule, 1L, Long::sum);
    if (findings.size() < MOST_PER_ROW) {
      findings.add(new Finding(line, field, rule, severity, expected, came));
    }
  }

  boolean isRejected() {
    return isRejected;
  }

  List<Finding> ofRow() {
    return findings;
  }

  SortedMap<String, Long> totals() {
    return totals;
  }
}

package kg.koch.measure.survey.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import kg.koch.measure.survey.expression.Condition;
import kg.koch.measure.survey.expression.Condition.Comparison;
import kg.koch.measure.survey.expression.EstimateRequest;
import org.jspecify.annotations.Nullable;

/** The domains a request asks about, from the answers. Rows with no answer are in none. */
final class Domains {

  private Domains() {}

  static List<Domain> of(EstimateRequest request, SurveyTable table) {
    boolean[] allowed = allowed(request.where(), table);
    List<List<@Nullable String>> columns = request.by().stream().map(table::texts).toList();
    Map<List<String>, boolean[]> members = new TreeMap<>(ORDER);
    if (columns.isEmpty()) {
      return List.of(new Domain(List.of(), allowed));
    }
    for (int row = 0; row < allowed.length; row++) {
      List<String> values = values(columns, row);
      if (allowed[row] && values.size() == columns.size()) {
        members.computeIfAbsent(values, absent -> new boolean[allowed.length])[row] = true;
      }
    }
    List<Domain> domains = new ArrayList<>();
    members.forEach((values, rows) -> domains.add(new Domain(values, rows)));
    return domains;
  }

  private static List<String> values(List<List<@Nullable String>> columns, int row) {
    List<String> values = new ArrayList<>();
    for (List<@Nullable String> column : columns) {
      String value = column.get(row);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  static boolean[] allowed(List<Condition> conditions, SurveyTable table) {
    boolean[] allowed = new boolean[table.rows()];
    Arrays.fill(allowed, true);
    for (Condition condition : conditions) {
      boolean[] holds =
          condition.comparison().isOrder() ? byNumber(condition, table) : byText(condition, table);
      for (int row = 0; row < allowed.length; row++) {
        allowed[row] &= holds[row];
      }
    }
    return allowed;
  }

  private static boolean[] byNumber(Condition condition, SurveyTable table) {
    double[] numbers = table.numbers(condition.variable());
    double wanted = Double.parseDouble(condition.value());
    boolean[] holds = new boolean[numbers.length];
    for (int row = 0; row < holds.length; row++) {
      boolean answered = !Double.isNaN(numbers[row]);
      holds[row] = answered && condition.comparison().holds(Double.compare(numbers[row], wanted));
    }
    return holds;
  }

  private static boolean[] byText(Condition condition, SurveyTable table) {
    List<@Nullable String> texts = table.texts(condition.variable());
    boolean[] holds = new boolean[texts.size()];
    for (int row = 0; row < holds.length; row++) {
      String text = texts.get(row);
      boolean wantsSame = condition.comparison() == Comparison.EQUAL;
      holds[row] = text != null && isSame(text, condition.value()) == wantsSame;
    }
    return holds;
  }

  /** Every value of a column once, numbers in their order before texts in theirs. */
  static List<String> categories(List<@Nullable String> column) {
    TreeSet<String> categories = new TreeSet<>(VALUES);
    for (String value : column) {
      if (value != null) {
        categories.add(value);
      }
    }
    return List.copyOf(categories);
  }

  /** The same text, or the same number written otherwise: 1 and 1.0. */
  static boolean isSame(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    double number = number(one);
    return !Double.isNaN(number) && number == number(other);
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException none) {
      return Double.NaN;
    }
  }

  private static final Comparator<String> VALUES =
      Comparator.comparingDouble(Domains::number).thenComparing(Comparator.naturalOrder());

  private static final Comparator<List<String>> ORDER =
      (one, other) -> {
        for (int at = 0; at < one.size(); at++) {
          int order = VALUES.compare(one.get(at), other.get(at));
          if (order != 0) {
            return order;
          }
        }
        return 0;
      };
}

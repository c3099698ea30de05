package kg.koch.check;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import kg.koch.catalog.Comparison;
import kg.koch.catalog.ComparisonRule;
import kg.koch.catalog.ComparisonRule.MissingValues;
import kg.koch.catalog.SourceLayout.Field;

/** A rule of kind COMPARISON ready to run on rows. */
final class DeclaredComparison implements RowRule {

  private final ComparisonRule rule;
  private final RowComparison comparison;
  private final List<RowComparison> when;
  private final int[] fields;
  private final int[] indispensable;

  DeclaredComparison(ComparisonRule rule, ToIntFunction<Field> positions) {
    this.rule = rule;
    this.comparison = new RowComparison(rule.comparison(), positions);
    this.when = rule.when().stream().map(one -> new RowComparison(one, positions)).toList();
    this.fields =
        Stream.concat(rule.comparison().fields(), rule.when().stream().flatMap(Comparison::fields))
            .mapToInt(positions)
            .toArray();
    this.indispensable =
        rule.comparison()
            .fields()
            .filter(DeclaredComparison::isIndispensable)
            .mapToInt(positions)
            .toArray();
  }

  /** Nothing can stand in for it when it is empty. */
  private static boolean isIndispensable(Field field) {
    return switch (field.type()) {
      case PIN, DATE, TIMESTAMP -> true;
      case TEXT, CODE, INTEGER, DECIMAL -> false;
    };
  }

  @Override
  public boolean holds(Values values) {
    for (int field : fields) {
      if (values.state(field) == Values.State.UNREADABLE) {
        return true;
      }
    }
    for (RowComparison condition : when) {
      if (!condition.holdsOfWhatIsThere(values)) {
        return true;
      }
    }
    if (!rule.comparison().operator().isPair() && comparison.lacksValues(values)) {
      return rule.missing() == MissingValues.SKIP_IF_ANY_MISSING
          || (!lacksIndispensable(values) && comparison.holds(values));
    }
    return comparison.holds(values);
  }

  private boolean lacksIndispensable(Values values) {
    for (int field : indispensable) {
      if (!values.isRead(field)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String expected() {
    return rule.text();
  }
}

package kg.koch.catalog;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kg.koch.catalog.Comparison.Operator;
import kg.koch.catalog.ComparisonRule.MissingValues;
import org.jspecify.annotations.Nullable;

/** Reads what a rule of kind COMPARISON asks; each fault at the line of its key. */
final class ComparisonReader {

  private final YamlMap map;
  private final ComparisonParser parser;

  ComparisonReader(YamlMap map, ComparisonParser parser) {
    this.map = map;
    this.parser = parser;
  }

  /** Empty if anything is at fault. */
  Optional<ComparisonRule> read() {
    Operator operator = parsed("operator", ComparisonParser::operator);
    Operand left = parsed("left", parser::side);
    Operand right =
        parsed("right", operator != null && operator.isChoice() ? parser::choices : parser::side);
    List<Comparison> when =
        map.has("when") ? parsed("when", parser::conditions) : List.<Comparison>of();
    MissingValues missing =
        map.has("missing")
            ? YamlValues.choice(map, "missing", MissingValues.class)
            : MissingValues.SKIP_IF_ANY_MISSING;
    if (operator == null || left == null || right == null || when == null) {
      return Optional.empty();
    }
    checkMissing(operator);
    String text = "%s %s %s".formatted(map.text("left"), operator.sign(), map.text("right"));
    Comparison comparison = parsed("left", ignored -> parser.compared(left, operator, right, text));
    return comparison == null
        ? Optional.empty()
        : Optional.of(new ComparisonRule(comparison, when, missing));
  }

  private void checkMissing(Operator operator) {
    if (operator.isPair() && map.has("missing")) {
      map.fault(
          "missing",
          "no such key beside " + operator.sign() + ", which is about what is missing",
          "'" + map.text("missing") + "'",
          "Take it out.");
    }
  }

  private <T> @Nullable T parsed(String key, Function<String, T> parse) {
    String text = map.text(key);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return parse.apply(text);
    } catch (ExpressionFault fault) {
      map.fault(
          key, fault.expected(), fault.came(), "Correct it; see docs/methods/check-rules.md.");
      return null;
    }
  }
}

package kg.koch.app.workbook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kg.koch.app.text.LanguageTexts;
import kg.koch.catalog.SourceLayout;
import kg.koch.catalog.SourceLayout.Field;
import kg.koch.catalog.SourceLayout.Rule;
import kg.koch.check.BuiltInRules;
import org.jspecify.annotations.Nullable;

/** What a finding means, in the supplier's language: what was expected, and what to do. */
public final class FindingWords {

  private final SourceLayout layout;
  private final String period;
  private final LanguageTexts texts;

  /**
   * @param period of the delivery, as it is written
   * @param language ky, ru or en
   */
  public FindingWords(SourceLayout layout, String period, String language) {
    this.layout = layout;
    this.period = period;
    this.texts = new LanguageTexts("workbook", language);
  }

  /**
   * What the rule expects of the field, as a noun phrase.
   *
   * @param field name of a field, or several joined by +, or empty for the whole row
   */
  public String expected(String rule, String field) {
    Optional<Rule> declared = declared(rule);
    return declared.isPresent() ? expected(declared.get()) : builtIn(rule, field);
  }

  private String expected(Rule rule) {
    String kind = "expected." + rule.kind();
    return switch (rule.kind()) {
      case PIN_STRUCTURE, PIN_AGREES -> texts.of(kind);
      case NOT_AFTER -> texts.of(kind, label(rule.fields().get(1)));
      case RANGE -> texts.of(kind, bound(rule.minimum()), bound(rule.maximum()));
      case UNIQUE, ONE_OF_REQUIRED -> texts.of(kind, labels(rule.fields()));
      case WITHIN_PERIOD -> texts.of(kind, period);
      case COMPARISON -> texts.of(kind, rule.asked());
    };
  }

  private static String bound(@Nullable String bound) {
    return bound == null || bound.isBlank() ? "…" : bound;
  }

  private String builtIn(String rule, String name) {
    Optional<Field> found = field(name);
    return switch (rule) {
      case BuiltInRules.FIELD_COUNT -> texts.of("expected.field-count", layout.fields().size());
      case BuiltInRules.TYPE ->
          texts.of("expected.type." + found.map(Field::type).map(Enum::name).orElse("TEXT"));
      case BuiltInRules.MAXIMUM_LENGTH ->
          texts.of("expected.maximum-length", found.map(Field::maximumLength).orElse(0));
      case BuiltInRules.CODE_LIST ->
          texts.of("expected.code-list", found.map(Field::codeList).orElse(""));
      default -> texts.of("expected." + rule);
    };
  }

  /** What whoever mends it should do, as a sentence. */
  public String whatToDo(String rule) {
    return declared(rule)
        .map(one -> one.instruction().in(texts.tag()))
        .orElseGet(() -> texts.of("do." + rule));
  }

  private Optional<Rule> declared(String rule) {
    return layout.rules().stream().filter(one -> one.id().equals(rule)).findFirst();
  }

  private Optional<Field> field(String name) {
    return layout.fields().stream().filter(one -> one.name().equals(name)).findFirst();
  }

  private String labels(List<String> names) {
    return names.stream().map(this::label).collect(Collectors.joining(", "));
  }

  private String label(String name) {
    return field(name).map(one -> one.label().in(texts.tag())).orElse(name);
  }
}

package kg.koch.app.dictionary;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import kg.koch.app.text.LanguageTexts;
import kg.koch.catalog.SourceLayout;
import kg.koch.catalog.SourceLayout.Field;
import kg.koch.catalog.SourceLayout.Ownership;
import kg.koch.catalog.SourceLayout.Rule;

/** One source in the words of one language. */
public final class SourceDictionary {

  private final SourceLayout layout;
  private final LanguageTexts texts;

  /**
   * @param language ky, ru or en
   */
  public SourceDictionary(SourceLayout layout, String language) {
    this(layout, new LanguageTexts("dictionary", language));
  }

  SourceDictionary(SourceLayout layout, LanguageTexts texts) {
    this.layout = layout;
    this.texts = texts;
  }

  public String title() {
    return layout.title().in(texts.tag());
  }

  /** A heading of the dictionary: fields, rules, field.name, rule.name, ... */
  public String heading(String key) {
    return texts.of(key);
  }

  /** What for, owners, legal basis, how often, by when, when it is refused. */
  public List<Fact> about() {
    return List.of(
        fact("purpose", layout.purpose().in(texts.tag())),
        fact("owners", owners()),
        fact("legal-basis", layout.legalBasis().in(texts.tag())),
        fact("periodicity", texts.of("periodicity." + layout.periodicity())),
        fact("due", due()),
        fact("blocking", percent(layout.blockingThreshold())));
  }

  private Fact fact(String term, String text) {
    return new Fact(texts.of("about." + term), text);
  }

  private String owners() {
    return layout.owners().stream().map(this::owner).collect(Collectors.joining("; "));
  }

  private String owner(Ownership owner) {
    String name = owner.name().in(texts.tag());
    return owner.from() == null ? name : name + " (" + texts.of("about.from", owner.from()) + ")";
  }

  private String due() {
    Integer days = layout.dueDays();
    return days == null ? texts.of("due.once") : texts.of("due.after", days);
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }

  public List<FieldRow> fields() {
    return layout.fields().stream().map(this::field).toList();
  }

  private FieldRow field(Field field) {
    String list = field.codeList();
    return new FieldRow(
        field.name(),
        field.label().in(texts.tag()),
        texts.of("type." + field.type()),
        list == null ? "" : list,
        texts.of(field.required() ? "yes" : "no"),
        texts.of("sensitivity." + field.sensitivity()),
        texts.of("purpose." + field.purpose()));
  }

  public List<RuleRow> rules() {
    return layout.rules().stream().map(this::rule).toList();
  }

  private RuleRow rule(Rule rule) {
    return new RuleRow(
        rule.id(),
        rule.asked(),
        texts.of("severity." + rule.severity()),
        rule.instruction().in(texts.tag()));
  }
}

package kg.koch.app.figures;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kg.koch.app.text.LanguageTexts;
import kg.koch.catalog.FigureDeclarations;
import kg.koch.catalog.FigureDeclarations.Break;
import kg.koch.check.figures.FigureFinding;
import kg.koch.check.figures.FigureRuleName;
import kg.koch.publish.bundle.Language;

/** What is said of findings, in one language. */
final class FigureTexts {

  private final Language language;
  private final List<Break> breaks;
  private final LanguageTexts texts;

  FigureTexts(Language language, FigureDeclarations declared) {
    this.language = language;
    this.breaks = declared.breaks();
    this.texts = new LanguageTexts("figures", language);
  }

  /** A text, with what stands at {0}, {1} and so on put in. */
  String of(String key, Object... values) {
    return texts.of(key, values);
  }

  String severity(FigureFinding finding) {
    return of(finding.rule().isImpossible() ? "impossible" : "doubtful");
  }

  /** What is wrong with the figure. */
  String reason(FigureFinding finding) {
    List<String> values = finding.values();
    Object[] shown =
        switch (finding.rule()) {
          case UNIT -> new Object[] {kind(values.get(0)), kinds(values.get(1))};
          case BREAK -> {
            Object[] all = values.toArray();
            all[4] = causes(values.get(4));
            yield all;
          }
          default -> values.toArray();
        };
    return of(finding.rule().id() + ".reason", shown);
  }

  /** What whoever publishes the figure should do. */
  String toDo(FigureRuleName rule) {
    return of(rule.id() + ".to-do");
  }

  private String kinds(String names) {
    return Arrays.stream(names.split(" ")).map(this::kind).collect(Collectors.joining(", "));
  }

  private String kind(String name) {
    return of("kind." + name);
  }

  private String causes(String ids) {
    String reasons =
        breaks.stream()
            .filter(one -> List.of(ids.split(" ")).contains(one.id()))
            .map(one -> one.reason().in(language.tag()))
            .collect(Collectors.joining("; "));
    return reasons.isEmpty() ? of("no-cause") : reasons;
  }
}

package kg.koch.app.figures;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import kg.koch.catalog.FigureDeclarations;
import kg.koch.catalog.FigureDeclarations.Break;
import kg.koch.check.figures.FigureFinding;
import kg.koch.check.figures.FigureRuleName;
import kg.koch.publish.bundle.Language;

/** What is said of findings, in one language. */
final class FigureTexts {

  private final Language language;
  private final List<Break> breaks;
  private final Properties texts = new Properties();

  FigureTexts(Language language, FigureDeclarations declared) {
    this.language = language;
    this.breaks = declared.breaks();
    String resource = "/figures/texts_" + language.tag() + ".properties";
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(FigureTexts.class.getResourceAsStream(resource), resource),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A text, with what stands at {0}, {1} and so on put in. */
  String of(String key, Object... values) {
    String text = Objects.requireNonNull(texts.getProperty(key), key);
    for (int at = 0; at < values.length; at++) {
      text = text.replace("{" + at + "}", String.valueOf(values[at]));
    }
    return text;
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

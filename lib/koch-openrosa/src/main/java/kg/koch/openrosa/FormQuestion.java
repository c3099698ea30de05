package kg.koch.openrosa;

import java.util.List;
import java.util.Map;

/**
 * A question as people see it.
 *
 * @param path of its field
 * @param type such as {@code int}
 * @param control input, select1, select or upload
 * @param labels by language, as the form names its languages; empty for a form without texts
 * @param options of a select, in its order, unfiltered; empty where they come from a file
 */
public record FormQuestion(
    String path, String type, String control, Map<String, String> labels, List<Option> options) {

  public FormQuestion {
    labels = Map.copyOf(labels);
    options = List.copyOf(options);
  }

  /**
   * @param labels by language
   */
  public record Option(String code, Map<String, String> labels) {

    public Option {
      labels = Map.copyOf(labels);
    }

    public String label(String language) {
      return inLanguage(labels, language, code);
    }
  }

  /**
   * The label in a language.
   *
   * @param language such as {@code ky}: the form's languages are looked through for one that is, or
   *     ends on, {@code (ky)}
   */
  public String label(String language) {
    return inLanguage(labels, language, path.substring(path.lastIndexOf('/') + 1));
  }

  private static String inLanguage(Map<String, String> texts, String language, String otherwise) {
    return texts.entrySet().stream()
        .filter(
            text -> text.getKey().equals(language) || text.getKey().endsWith("(" + language + ")"))
        .map(Map.Entry::getValue)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElseGet(() -> texts.getOrDefault("", otherwise));
  }
}

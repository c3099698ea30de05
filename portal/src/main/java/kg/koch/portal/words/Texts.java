package kg.koch.portal.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Text;

/**
 * The portal's sentences in one language, from the file texts.txt, where the three languages of a
 * sentence stand side by side. Placeholders are {@code {0}}, {@code {1}}, ...
 */
public final class Texts {

  private final Language language;

  private Texts(Language language) {
    this.language = language;
  }

  private static final class Loaded {
    private static final Map<String, Text> TEXTS = load();
  }

  /** The texts of a language. */
  public static Texts in(Language language) {
    return new Texts(language);
  }

  public Language language() {
    return language;
  }

  /**
   * The sentence under the key, its placeholders filled.
   *
   * @throws IllegalArgumentException if there is no such key: a fault of the portal
   */
  public String say(String key, Object... values) {
    Text found = Loaded.TEXTS.get(key);
    if (found == null) {
      throw new IllegalArgumentException("Expected a text for '" + key + "'; found none");
    }
    String text = found.in(language);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  public boolean has(String key) {
    return Loaded.TEXTS.containsKey(key);
  }

  private static Map<String, Text> load() {
    try (var stream =
        Objects.requireNonNull(Texts.class.getResourceAsStream("texts.txt"), "texts.txt")) {
      String file = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      Map<String, Text> texts = new LinkedHashMap<>();
      file.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(line, texts));
      return texts;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void add(String line, Map<String, Text> texts) {
    int equals = line.indexOf(" = ");
    String[] languages = line.substring(equals + 3).split(" \\| ", -1);
    if (equals < 0 || languages.length != 3) {
      throw new IllegalStateException(
          "texts.txt: expected 'key = Kyrgyz | Russian | English'; got '" + line + "'");
    }
    Text text = new Text(languages[0].strip(), languages[1].strip(), languages[2].strip());
    if (texts.put(line.substring(0, equals), text) != null) {
      throw new IllegalStateException("texts.txt: expected each key once; got '" + line + "'");
    }
  }
}

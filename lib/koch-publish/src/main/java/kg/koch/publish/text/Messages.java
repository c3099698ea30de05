package kg.koch.publish.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Text;

/** Texts by key in one language. {0}, {1} … stand for what is put in; nothing is formatted. */
public final class Messages {

  private static final Map<Language, Messages> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new Messages(language));
    }
  }

  private final Properties texts = new Properties();

  private Messages(Language language) {
    String file = "messages_" + language.tag() + ".properties";
    try (InputStream stream = Messages.class.getResourceAsStream(file);
        Reader reader =
            new InputStreamReader(Objects.requireNonNull(stream, file), StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public static Messages in(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  /** The text of the key in all three languages. */
  public static Text everywhere(String key) {
    return new Text(
        in(Language.KY).text(key), in(Language.RU).text(key), in(Language.EN).text(key));
  }

  public String text(String key, Object... values) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("Expected a key of the messages; got '" + key + "'");
    }
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  public Set<String> keys() {
    return new TreeSet<>(texts.stringPropertyNames());
  }
}

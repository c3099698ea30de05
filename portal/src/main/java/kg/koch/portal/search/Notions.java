package kg.koch.portal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kg.koch.publish.bundle.Language;

/**
 * Words and phrases that mean the same, from the file notions.txt: see there how it is written. A
 * notion's key is what stands before the equals sign, such as {@code emigration} or {@code
 * @countries/RUS}.
 */
final class Notions {

  private static final String STOP = "stop";
  private static final Language[] COLUMNS = {Language.KY, Language.RU, Language.EN};

  /** A notion's words that stand in a text from some place on. */
  record Match(String key, int length) {}

  /** One word of a phrase: a beginning, or a stem of a language. */
  private record WordPattern(String text, boolean beginning, Language language) {

    boolean fits(Token token) {
      return beginning ? token.folded().startsWith(text) : text.equals(token.stems().get(language));
    }
  }

  private record Phrase(String key, List<WordPattern> words) {}

  private final Set<String> stop = new HashSet<>();
  private final Map<Character, List<Phrase>> phrases = new HashMap<>();
  private final Set<String> words = new LinkedHashSet<>();
  private final List<WordPattern> all = new ArrayList<>();

  private Notions() {}

  private static final class Loaded {
    private static final Notions NOTIONS = load();
  }

  static Notions notions() {
    return Loaded.NOTIONS;
  }

  private static Notions load() {
    try (var stream =
        Objects.requireNonNull(Notions.class.getResourceAsStream("notions.txt"), "notions.txt")) {
      Notions notions = new Notions();
      new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(notions::read);
      return notions;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void read(String line) {
    int equals = line.indexOf(" = ");
    String[] columns = equals < 0 ? new String[0] : line.substring(equals + 3).split("\\|", -1);
    if (columns.length != COLUMNS.length) {
      throw new IllegalStateException(
          "notions.txt: expected 'notion = Kyrgyz | Russian | English'; got '" + line + "'");
    }
    String key = line.substring(0, equals);
    for (int i = 0; i < COLUMNS.length; i++) {
      for (String phrase : columns[i].split(",")) {
        if (!phrase.isBlank()) {
          add(key, phrase.strip(), COLUMNS[i]);
        }
      }
    }
  }

  private void add(String key, String phrase, Language language) {
    if (key.equals(STOP)) {
      stop.add(Letters.fold(phrase));
      return;
    }
    List<WordPattern> pattern = new ArrayList<>();
    for (String written : phrase.split("[\\s-]+")) {
      boolean beginning = written.endsWith("*");
      String folded =
          Letters.fold(beginning ? written.substring(0, written.length() - 1) : written);
      pattern.add(
          new WordPattern(
              beginning ? folded : Token.ofFolded(written, folded).stem(language),
              beginning,
              language));
      words.add(folded);
    }
    all.addAll(pattern);
    phrases
        .computeIfAbsent(pattern.get(0).text().charAt(0), letter -> new ArrayList<>())
        .add(new Phrase(key, List.copyOf(pattern)));
  }

  boolean isStop(Token token) {
    return stop.contains(token.folded());
  }

  /** Whether the word stands in some notion, alone or within a phrase. */
  boolean knows(Token token) {
    return isStop(token) || all.stream().anyMatch(word -> word.fits(token));
  }

  /** Every word of the file, folded, beginnings among them. */
  Set<String> words() {
    return words;
  }

  /** The notions whose words stand in the text from this place on. */
  List<Match> at(List<Token> text, int place) {
    List<Match> found = new ArrayList<>();
    String first = text.get(place).folded();
    if (first.isEmpty()) {
      return found;
    }
    for (Phrase phrase : phrases.getOrDefault(first.charAt(0), List.of())) {
      if (fits(phrase, text, place)) {
        found.add(new Match(phrase.key(), phrase.words().size()));
      }
    }
    return found;
  }

  private static boolean fits(Phrase phrase, List<Token> text, int place) {
    if (place + phrase.words().size() > text.size()) {
      return false;
    }
    for (int i = 0; i < phrase.words().size(); i++) {
      if (!phrase.words().get(i).fits(text.get(place + i))) {
        return false;
      }
    }
    return true;
  }
}

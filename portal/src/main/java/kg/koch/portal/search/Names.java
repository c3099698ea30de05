package kg.koch.portal.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;
import kg.koch.publish.bundle.Text;

/**
 * The names of the codes of a release: by the words of the name, without what only says which kind
 * of area it is, the codes that are called so.
 */
final class Names {

  private static final Set<String> COUNTRY_LISTS =
      Set.of("partners", "citizenship-groups", "birth-places", "countries");

  /** Words that tell areas of one name apart. */
  private static final List<Set<String>> KINDS =
      List.of(
          Set.of("облус", "област", "region", "oblast"),
          Set.of("раион", "district", "raion"),
          Set.of("шаар", "город", "citi", "city", "town"));

  /**
   * A code with its name.
   *
   * @param list of its codes: areas, countries (whatever counts them), or the code list of its
   *     dimension
   * @param depth how many codes include it
   */
  record Named(String list, String code, Text label, int depth) {

    /** How the code is written among the terms of a table. */
    String term() {
      return "@" + list + "/" + code;
    }
  }

  private final Map<String, Named> byTerm = new LinkedHashMap<>();
  private final Map<String, List<Named>> byWords = new HashMap<>();

  Names(Collection<TableMetadata> tables) {
    for (TableMetadata table : tables) {
      for (DimensionMetadata dimension : table.dimensions()) {
        dimension.codes().forEach(code -> add(dimension, code));
      }
    }
  }

  /** The list a dimension's codes are looked up in. */
  static String list(DimensionMetadata dimension) {
    return COUNTRY_LISTS.contains(dimension.codeList()) ? "countries" : dimension.codeList();
  }

  private void add(DimensionMetadata dimension, CodeMetadata code) {
    if (code.id().startsWith("_") || dimension.codeList().equals("periods")) {
      return;
    }
    Named named = new Named(list(dimension), code.id(), code.label(), depth(dimension, code));
    if (byTerm.putIfAbsent(named.term(), named) != null) {
      return;
    }
    for (Language language : Language.values()) {
      List<Token> words = withoutKind(Token.all(code.label().in(language)));
      for (Language one : Language.values()) {
        String key = key(words, one);
        List<Named> same = byWords.computeIfAbsent(key, any -> new ArrayList<>());
        if (!key.isEmpty() && !same.contains(named)) {
          same.add(named);
        }
      }
    }
  }

  private static int depth(DimensionMetadata dimension, CodeMetadata code) {
    int depth = 0;
    String parent = code.parent();
    while (parent != null) {
      String above = parent;
      depth++;
      parent =
          dimension.codes().stream()
              .filter(one -> one.id().equals(above))
              .findFirst()
              .map(CodeMetadata::parent)
              .orElse(null);
    }
    return depth;
  }

  private static List<Token> withoutKind(List<Token> words) {
    List<Token> rest = words.stream().filter(word -> kind(word) < 0).toList();
    return rest.isEmpty() ? words : rest;
  }

  /** Which kind of area the word says; below 0 for other words. */
  static int kind(Token word) {
    for (int i = 0; i < KINDS.size(); i++) {
      Set<String> kind = KINDS.get(i);
      if (word.stems().values().stream().anyMatch(kind::contains) || kind.contains(word.folded())) {
        return i;
      }
    }
    return -1;
  }

  private static String key(List<Token> words, Language language) {
    StringBuilder key = new StringBuilder();
    words.forEach(word -> key.append(word.stem(language)).append(' '));
    return key.toString().strip();
  }

  Optional<Named> find(String term) {
    return Optional.ofNullable(byTerm.get(term));
  }

  Collection<Named> all() {
    return byTerm.values();
  }

  /**
   * The codes that these words name: those of the kind the word beside them says, else those least
   * deep in their list.
   *
   * @param beside a word next to the name; null if there is none
   */
  List<Named> called(List<Token> words, int kindBeside) {
    List<Named> found = new ArrayList<>();
    for (Language language : Language.values()) {
      for (Named one : byWords.getOrDefault(key(words, language), List.of())) {
        if (!found.contains(one)) {
          found.add(one);
        }
      }
    }
    List<Named> ofKind =
        found.stream().filter(one -> kindBeside >= 0 && kindOf(one) == kindBeside).toList();
    if (!ofKind.isEmpty()) {
      return ofKind;
    }
    found.sort(Comparator.comparingInt(Named::depth));
    return found;
  }

  private static int kindOf(Named named) {
    return Token.all(named.label().en()).stream()
        .mapToInt(Names::kind)
        .filter(kind -> kind >= 0)
        .findFirst()
        .orElse(-1);
  }
}

package kg.koch.check.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kg.koch.catalog.CodeList;
import kg.koch.catalog.CodeList.Code;

/**
 * Areas and countries by what people call them: code, SOATE digits, ISO code, name in three
 * languages with or without "region" and "city". Where an oblast and its city share a name, the
 * bare name is the oblast.
 */
final class Places {

  private static final List<String> KINDS =
      List.of(
          "region",
          "oblast",
          "province",
          "district",
          "raion",
          "rayon",
          "city",
          "town",
          "область",
          "области",
          "район",
          "района",
          "город",
          "г.",
          "облусу",
          "облус",
          "району",
          "шаары");
  private static final Set<String> COUNTRY_NAMES =
      Set.of(
          "kyrgyzstan",
          "kyrgyz republic",
          "kg total",
          "country",
          "кыргызстан",
          "кыргызская республика",
          "кр",
          "кыргыз республикасы",
          "republic",
          "республика");

  private final Map<String, String> areas = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, String> countries = new HashMap<>();
  private final String root;

  /**
   * @param names of countries beside those of their list, each with its code
   */
  Places(CodeList areaList, CodeList countryList, Map<String, String> names) {
    countries.putAll(names);
    this.root = areaList.codes().get(0).id();
    List<Code> codes =
        areaList.codes().stream().filter(code -> !code.id().startsWith("_")).toList();
    for (Code code : codes) {
      String parent = code.parent();
      if (parent != null) {
        parents.put(code.id(), parent);
      }
      add(code.id(), code.id());
      code.properties().values().forEach(value -> add(value, code.id()));
      String soate = code.properties().getOrDefault("soate", "");
      add(soate.replaceAll("0+$", ""), code.id());
      labels(code).forEach(label -> add(label, code.id()));
    }
    codes.forEach(code -> labels(code).forEach(label -> add(bare(label), code.id())));
    codes.forEach(code -> addKind(code));
    COUNTRY_NAMES.forEach(name -> areas.put(name, root));
    for (Code code : countryList.codes()) {
      labels(code).forEach(label -> countries.putIfAbsent(Words.of(label), code.id()));
      countries.putIfAbsent(Words.of(code.id()), code.id());
    }
  }

  /** "Chui oblast" where the list says "Chui region". */
  private void addKind(Code code) {
    if (code.properties().getOrDefault("level", "").equals("oblast")) {
      String english = code.label().en();
      if (english.endsWith("region")) {
        add(english.replace("region", "oblast"), code.id());
        add(english.replace("region", "province"), code.id());
      }
    }
  }

  private static List<String> labels(Code code) {
    return List.of(code.label().en(), code.label().ru(), code.label().ky());
  }

  private static String bare(String label) {
    String words = Words.of(label);
    for (String kind : KINDS) {
      words = Words.without(words, kind);
    }
    return words;
  }

  private void add(String name, String code) {
    String words = Words.of(name);
    if (!words.isEmpty()
        && !words.equals("country")
        && !words.equals("oblast")
        && !words.equals("raion")) {
      areas.putIfAbsent(words, code);
    }
  }

  /** The code of the area that the words name, whole. */
  Optional<String> area(String words) {
    return Optional.ofNullable(areas.get(words));
  }

  /** The code of the country abroad that the words name, whole. */
  Optional<String> country(String words) {
    return Optional.ofNullable(countries.get(words));
  }

  String root() {
    return root;
  }

  /** What the area belongs to; empty for the country and for what is no code. */
  Optional<String> parent(String area) {
    return Optional.ofNullable(parents.get(area));
  }

  /** Codes that belong to the area, one level down. */
  Set<String> children(String area) {
    Set<String> found = new TreeSet<>();
    parents.forEach(
        (child, parent) -> {
          if (parent.equals(area)) {
            found.add(child);
          }
        });
    return found;
  }
}

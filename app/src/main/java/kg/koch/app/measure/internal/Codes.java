package kg.koch.app.measure.internal;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CodeList;
import kg.koch.engine.dataset.Datasets;
import kg.koch.measure.provisional.PlaceGroups;
import kg.koch.measure.residence.ResidenceRule;
import kg.koch.measure.stay.Definition;
import kg.koch.measure.stay.Places;
import kg.koch.terms.Dimension;

/** The code lists measurement needs, as numbers, and how SQL turns codes into them. */
record Codes(
    Places places,
    Dimension checkpoints,
    Dimension reasons,
    List<Definition> definitions,
    Rules rules) {

  private static final String HOME = "KGZ";

  static Codes of(Catalog catalog) {
    return new Codes(
        new Places(ids(catalog.codeList("areas")), ids(catalog.codeList("countries")), HOME),
        Dimension.flat("checkpoints", ids(catalog.codeList("checkpoints"))),
        Dimension.flat("move-reasons", ids(catalog.codeList("move-reasons"))),
        catalog.codeList("definitions").codes().stream()
            .filter(Rules::isResidence)
            .map(code -> new Definition(code.id(), rule(code)))
            .toList(),
        Rules.of(catalog));
  }

  /** Each code once, though a code of areas may have several versions; "unknown" is no place. */
  private static List<String> ids(CodeList list) {
    return list.codes().stream()
        .map(CodeList.Code::id)
        .filter(code -> !code.equals(Dimension.UNKNOWN))
        .distinct()
        .toList();
  }

  private static ResidenceRule rule(CodeList.Code code) {
    return new ResidenceRule(
        Rules.number(code, "threshold_days"), Rules.number(code, "window_days"));
  }

  /** The definitions of these codes, in the code list's order. */
  List<Definition> definitions(List<String> wanted) {
    return definitions.stream().filter(one -> wanted.contains(one.code())).toList();
  }

  /** The codes of all places, in the order of their numbers. */
  List<String> placeCodes() {
    return java.util.stream.IntStream.range(0, places.size()).mapToObj(places::code).toList();
  }

  /** Regions of the country, and countries as the list of partners tells them apart. */
  PlaceGroups placeGroups(Catalog catalog) {
    List<String> partners = ids(catalog.codeList("partners"));
    int[] groups = new int[places.size()];
    SortedMap<String, Integer> regions = new TreeMap<>();
    for (int place = 0; place < groups.length; place++) {
      String code = places.code(place);
      if (places.isArea(place)) {
        String region = code.substring(0, Math.min(4, code.length()));
        regions.putIfAbsent(region, Math.min(12, regions.size()));
        groups[place] = regions.getOrDefault(region, 0);
      } else if (place == places.home()) {
        groups[place] = PlaceGroups.HOME;
      } else {
        // 2 to 11 for the first partners named, 12 for the rest.
        int partner = partners.indexOf(code);
        groups[place] = partner < 0 || partner > 9 ? 12 : partner + 2;
      }
    }
    return new PlaceGroups(groups);
  }

  List<String> checkpointCodes() {
    return idsOf(checkpoints);
  }

  private static List<String> idsOf(Dimension dimension) {
    return dimension.codes().stream().map(Dimension.Code::id).toList();
  }

  /** Declares the SQL types {@code place}, {@code checkpoint} and {@code reason}. */
  void declare(Datasets datasets) {
    declare(datasets, "place", placeCodes());
    declare(datasets, "checkpoint", checkpointCodes());
    declare(datasets, "reason", idsOf(reasons));
  }

  private static void declare(Datasets datasets, String type, List<String> codes) {
    datasets.execute(
        "CREATE TYPE %s AS ENUM (%s)"
            .formatted(type, String.join(", ", codes.stream().map(Datasets::text).toList())));
  }

  /** SQL of the number of a column's code; -1 if empty or not in the list. */
  static String number(String column, String type) {
    return String.format(
        Locale.ROOT, "coalesce(CAST(enum_code(TRY_CAST(%s AS %s)) AS BIGINT), -1)", column, type);
  }
}

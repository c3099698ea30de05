package kg.koch.app.measure.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CodeList;
import kg.koch.measure.stay.Circulation;
import kg.koch.measure.stay.Definition;
import kg.koch.measure.stay.LookBack;
import kg.koch.measure.stay.StayLengths;

/**
 * The rules code lists declare, other than those of residence: lists {@code definitions} (by their
 * property {@code rule}), {@code estimates} and {@code absences}.
 *
 * @param temporary lengths of stays abroad that are temporary
 * @param circulations who circulates
 * @param estimates of citizens abroad, by code
 * @param absences of parents, by code
 */
record Rules(
    StayLengths temporary,
    List<Circulation> circulations,
    Map<String, LookBack> estimates,
    Map<String, LookBack> absences) {

  private static final String DEFINITIONS = "definitions";

  static Rules of(Catalog catalog) {
    return new Rules(
        temporary(catalog.codeList(DEFINITIONS)),
        catalog.codeList(DEFINITIONS).codes().stream()
            .filter(code -> rule(code).startsWith("circulation-"))
            .map(Rules::circulation)
            .toList(),
        lookBacks(catalog.codeList("estimates")),
        lookBacks(catalog.codeList("absences")));
  }

  /** Whether the code of list definitions is a rule of V of W days. */
  static boolean isResidence(CodeList.Code code) {
    return rule(code).equals("residence");
  }

  private static String rule(CodeList.Code code) {
    return code.properties().getOrDefault("rule", "");
  }

  private static StayLengths temporary(CodeList list) {
    return list.findCode(Definition.TEMPORARY)
        .map(Rules::lengths)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Expected code list definitions to have a code 'temporary'; it has none"));
  }

  /** Rule circulation-un12 counts changes of residence under un12; circulation-stays stays. */
  private static Circulation circulation(CodeList.Code code) {
    String counted = rule(code).substring("circulation-".length());
    return new Circulation(
        code.id(),
        counted.equals("stays") ? null : counted,
        lengths(code),
        number(code, "times"),
        number(code, "window_days"));
  }

  private static StayLengths lengths(CodeList.Code code) {
    String longest = code.properties().getOrDefault("longest_days", "");
    return new StayLengths(
        number(code, "threshold_days"),
        longest.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(longest));
  }

  private static Map<String, LookBack> lookBacks(CodeList list) {
    Map<String, LookBack> rules = new LinkedHashMap<>();
    for (CodeList.Code code : list.codes()) {
      rules.put(
          code.id(), new LookBack(number(code, "threshold_days"), number(code, "window_days")));
    }
    return rules;
  }

  /**
   * @throws IllegalArgumentException if the code has no such number
   */
  static int number(CodeList.Code code, String property) {
    String text = code.properties().getOrDefault(property, "");
    if (!text.matches("\\d{1,6}")) {
      throw new IllegalArgumentException(
          "Expected a number of days in column %s of code %s; got '%s'"
              .formatted(property, code.id(), text));
    }
    return Integer.parseInt(text);
  }
}

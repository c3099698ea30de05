package kg.koch.openrosa.xlsform;

import java.util.Map;
import java.util.Objects;

/**
 * The sheets of a form.
 *
 * @param file what the author calls it; stands in every refusal
 * @param sheets by name: survey, choices, settings, entities; others are not looked at
 */
public record Workbook(String file, Map<String, Sheet> sheets) {

  public Workbook {
    sheets = Map.copyOf(sheets);
  }

  /** The sheet; an empty one if it is not there. */
  Sheet sheet(String name) {
    return Objects.requireNonNullElseGet(sheets.get(name), () -> Sheet.none(name));
  }
}

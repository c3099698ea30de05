package kg.koch.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * A table of the set the country needs (code list {@code table-set}), and the declared sources that
 * can feed it. Not checked: whether they suffice for every breakdown.
 */
public record NeededTable(String id, Label title, List<String> sources) {

  /** From published to without any source. */
  public enum State {
    PUBLISHED,
    SOURCES_DELIVER,
    SOURCES_WAIT,
    NO_SOURCE
  }

  /** All of them, in the order of the set; none where no set is declared. */
  public static List<NeededTable> of(Catalog catalog) {
    CodeList set = catalog.codeLists().get("table-set");
    if (set == null) {
      return List.of();
    }
    return set.codes().stream()
        .map(table -> new NeededTable(table.id(), table.label(), sources(table, catalog)))
        .toList();
  }

  private static List<String> sources(CodeList.Code table, Catalog catalog) {
    return Arrays.stream(table.properties().getOrDefault("sources", "").split(" "))
        .filter(catalog.sources()::containsKey)
        .toList();
  }

  /**
   * @param isPublished by identifier of a table
   * @param delivers by source: whether it sent anything that was not refused
   */
  public State state(Predicate<String> isPublished, Predicate<String> delivers) {
    if (sources.isEmpty()) {
      return State.NO_SOURCE;
    }
    if (sources.stream().noneMatch(delivers)) {
      return State.SOURCES_WAIT;
    }
    return isPublished.test(id) ? State.PUBLISHED : State.SOURCES_DELIVER;
  }
}

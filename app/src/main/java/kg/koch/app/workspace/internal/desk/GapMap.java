package kg.koch.app.workspace.internal.desk;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CodeList.Code;

/** The tables the country needs, and whether there is a source for each. */
final class GapMap {

  /** From published to without any source. */
  enum State {
    PUBLISHED,
    SOURCES_DELIVER,
    SOURCES_WAIT,
    NO_SOURCE
  }

  /**
   * @param table identifier in the set of tables
   * @param sources declared sources that can feed it
   */
  record Gap(Code table, State state, List<String> sources) {}

  private GapMap() {}

  /**
   * @param delivers whether a source has delivered anything that was not refused
   */
  static List<Gap> of(Catalog catalog, Predicate<String> delivers) {
    return catalog.codeList("table-set").codes().stream()
        .map(table -> gap(table, catalog, delivers))
        .toList();
  }

  private static Gap gap(Code table, Catalog catalog, Predicate<String> delivers) {
    String named = table.properties().getOrDefault("sources", "");
    List<String> sources =
        Arrays.stream(named.split(" "))
            .filter(source -> catalog.sources().containsKey(source))
            .toList();
    boolean any = sources.stream().anyMatch(delivers);
    State state =
        any && catalog.findTable(table.id()).isPresent()
            ? State.PUBLISHED
            : any
                ? State.SOURCES_DELIVER
                : sources.isEmpty() ? State.NO_SOURCE : State.SOURCES_WAIT;
    return new Gap(table, state, sources);
  }
}

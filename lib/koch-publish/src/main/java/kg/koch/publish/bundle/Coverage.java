package kg.koch.publish.bundle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the country collects and what it lacks: its sources, and the tables it needs.
 *
 * @param tables of the set the country needs, in its order
 */
public record Coverage(List<Supplier> suppliers, List<TableCoverage> tables) {

  public Coverage {
    suppliers = List.copyOf(suppliers);
    tables = List.copyOf(tables);
  }

  /**
   * A declared source.
   *
   * @param owner who keeps it on the release's day
   * @param periodicity SNAPSHOT, MONTH, YEAR or MONTH_OR_YEAR
   * @param deliveries how many periods were delivered and not refused
   * @param latest the newest of them; null if there is none
   */
  public record Supplier(
      String source,
      Text title,
      Text owner,
      Text purpose,
      String periodicity,
      int deliveries,
      @Nullable String latest) {}

  /**
   * @param state PUBLISHED, SOURCES_DELIVER, SOURCES_WAIT or NO_SOURCE
   * @param sources declared sources that can feed it
   */
  public record TableCoverage(String table, Text title, String state, List<String> sources) {

    public TableCoverage {
      sources = List.copyOf(sources);
    }
  }

  /** The supplier of that source, if it is declared. */
  public @Nullable Supplier supplier(String source) {
    return suppliers.stream().filter(one -> one.source().equals(source)).findFirst().orElse(null);
  }
}

package kg.koch.app.publish.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.Label;
import kg.koch.catalog.NeededTable;
import kg.koch.catalog.SourceLayout;
import kg.koch.publish.bundle.Coverage;
import kg.koch.publish.bundle.Coverage.Supplier;
import kg.koch.publish.bundle.Coverage.TableCoverage;
import kg.koch.publish.bundle.Lineage;
import kg.koch.publish.bundle.Text;

/** Holds what a release was made of against all that is declared. */
final class CoverageOf {

  private CoverageOf() {}

  /**
   * @param deliveries that the release was made of
   * @param tables identifiers of its tables
   * @param day the first day not observed: who owns a source on it is named
   */
  static Coverage release(
      Catalog catalog, List<Lineage.Delivery> deliveries, Set<String> tables, LocalDate day) {
    SortedMap<String, SortedSet<String>> periods = new TreeMap<>();
    for (Lineage.Delivery delivery : deliveries) {
      if (delivery.verdict() == Lineage.Verdict.ACCEPTED) {
        periods
            .computeIfAbsent(delivery.source(), source -> new TreeSet<>())
            .add(delivery.period());
      }
    }
    List<Supplier> suppliers = new ArrayList<>();
    for (SourceLayout layout : catalog.sources().values()) {
      SortedSet<String> came = periods.getOrDefault(layout.id(), new TreeSet<>());
      suppliers.add(
          new Supplier(
              layout.id(),
              text(layout.title()),
              text(layout.ownerOn(day)),
              text(layout.purpose()),
              layout.periodicity().name(),
              came.size(),
              came.isEmpty() ? null : came.last()));
    }
    List<TableCoverage> needed =
        NeededTable.of(catalog).stream()
            .map(
                one ->
                    new TableCoverage(
                        one.id(),
                        text(one.title()),
                        one.state(tables::contains, periods::containsKey).name(),
                        one.sources()))
            .toList();
    return new Coverage(suppliers, needed);
  }

  private static Text text(Label label) {
    return new Text(label.ky(), label.ru(), label.en());
  }
}

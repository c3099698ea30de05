package kg.koch.publish.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import kg.koch.publish.bundle.Lineage;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;

/**
 * What changed from one release to a later one: why figures may differ. Found by comparing what
 * both say of themselves; nobody has to write it down. Whether a given figure changed, and by how
 * much for which reason, is not told here: see kg.koch.publish.reconcile.
 *
 * @param added deliveries of periods not delivered before, by source
 * @param replaced deliveries whose file is another than before, by source
 * @param withdrawn deliveries used before and no more, by source
 * @param newTables tables the later release has more
 * @param lostTables tables it has no more
 * @param redefined tables whose version or definition is another
 * @param protection tables protected by another method or other parameters
 * @param program true if another version of the program made it
 * @param territory true if the areas follow another territorial division
 */
public record ReleaseChange(
    SortedMap<String, Long> added,
    SortedMap<String, Long> replaced,
    SortedMap<String, Long> withdrawn,
    SortedSet<String> newTables,
    SortedSet<String> lostTables,
    SortedSet<String> redefined,
    SortedSet<String> protection,
    boolean program,
    boolean territory) {

  /** Everything that changed. */
  public static ReleaseChange between(Release earlier, Release later) {
    return between(earlier, later, source -> true, table -> true);
  }

  /** What changed for one table: of its sources and of itself. */
  public static ReleaseChange between(Release earlier, Release later, String table) {
    List<String> sources =
        later.findMetadata(table).stream()
            .flatMap(metadata -> metadata.sources().stream())
            .map(TableMetadata.Source::id)
            .toList();
    return between(earlier, later, sources::contains, table::equals);
  }

  private static ReleaseChange between(
      Release earlier, Release later, Predicate<String> source, Predicate<String> table) {
    Map<String, Lineage.Delivery> before = deliveries(earlier, source);
    Map<String, Lineage.Delivery> after = deliveries(later, source);
    SortedSet<String> both = new TreeSet<>(earlier.metadata().keySet());
    both.retainAll(later.metadata().keySet());
    both.removeIf(table.negate());
    return new ReleaseChange(
        count(after, (key, one) -> !before.containsKey(key)),
        count(
            after,
            (key, one) -> {
              Lineage.Delivery was = before.get(key);
              return was != null && !was.sha256().equals(one.sha256());
            }),
        count(before, (key, one) -> !after.containsKey(key)),
        without(later, earlier, table),
        without(earlier, later, table),
        filtered(both, id -> !sameDefinition(of(earlier, id), of(later, id))),
        filtered(both, id -> !sameProtection(of(earlier, id), of(later, id))),
        !earlier.manifest().codeVersion().equals(later.manifest().codeVersion()),
        both.stream()
            .anyMatch(
                id ->
                    !of(earlier, id).territoryVersion().equals(of(later, id).territoryVersion())));
  }

  private static TableMetadata of(Release release, String table) {
    return release.findMetadata(table).orElseThrow();
  }

  private static boolean sameDefinition(TableMetadata one, TableMetadata other) {
    return one.version().equals(other.version())
        && one.definition().equals(other.definition())
        && one.unit().equals(other.unit());
  }

  private static boolean sameProtection(TableMetadata one, TableMetadata other) {
    return one.protection().method().equals(other.protection().method())
        && one.protection().parameters().equals(other.protection().parameters());
  }

  private static Map<String, Lineage.Delivery> deliveries(
      Release release, Predicate<String> source) {
    Map<String, Lineage.Delivery> newest = new HashMap<>();
    for (Lineage.Delivery one : release.lineage().deliveries()) {
      if (source.test(one.source())) {
        newest.merge(
            one.source() + " " + one.period(),
            one,
            (first, second) -> first.version() >= second.version() ? first : second);
      }
    }
    return newest;
  }

  /** Whether a delivery is one to count. */
  private interface Which {
    boolean counts(String key, Lineage.Delivery delivery);
  }

  private static SortedMap<String, Long> count(Map<String, Lineage.Delivery> all, Which which) {
    SortedMap<String, Long> counts = new TreeMap<>();
    all.forEach(
        (key, one) -> {
          if (which.counts(key, one)) {
            counts.merge(one.source(), 1L, Long::sum);
          }
        });
    return counts;
  }

  private static SortedSet<String> without(Release of, Release other, Predicate<String> table) {
    SortedSet<String> rest = new TreeSet<>(of.metadata().keySet());
    rest.removeAll(other.metadata().keySet());
    rest.removeIf(table.negate());
    return rest;
  }

  private static SortedSet<String> filtered(SortedSet<String> tables, Predicate<String> which) {
    return new TreeSet<>(tables.stream().filter(which).toList());
  }

  /** True if nothing that is compared differs. */
  public boolean isNone() {
    return added.isEmpty()
        && replaced.isEmpty()
        && withdrawn.isEmpty()
        && newTables.isEmpty()
        && lostTables.isEmpty()
        && redefined.isEmpty()
        && protection.isEmpty()
        && !program
        && !territory;
  }
}

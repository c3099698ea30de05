package kg.koch.check.version;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kg.koch.catalog.SourceLayout;
import kg.koch.check.DeliveryFile;
import kg.koch.check.Encoding;
import kg.koch.check.VersionRows;
import kg.koch.check.version.RowChange.Kind;
import kg.koch.check.version.RowParts.Row;

/** Compares two versions of one delivery; see the package. */
public final class VersionComparison {

  /** Of each kind. */
  public static final int MOST_LISTED = 10_000;

  private final SourceLayout layout;
  private final Path folder;
  private final FirstChanges changed = new FirstChanges(MOST_LISTED);
  private final FirstChanges added = new FirstChanges(MOST_LISTED);
  private final FirstChanges removed = new FirstChanges(MOST_LISTED);
  private long unchanged;

  /** A version's row stream and its encoding. */
  public record Version(DeliveryFile rows, Encoding encoding) {}

  private VersionComparison(SourceLayout layout, Path folder) {
    this.layout = layout;
    this.folder = folder;
  }

  /**
   * @param folder empty, for what does not fit in memory; empty again afterwards
   */
  public static VersionChanges of(Version before, Version after, SourceLayout layout, Path folder)
      throws IOException {
    return new VersionComparison(layout, folder).compare(before, after);
  }

  private VersionChanges compare(Version before, Version after) throws IOException {
    try (RowParts old = new RowParts(folder, "before");
        RowParts recent = new RowParts(folder, "after")) {
      write(old, before);
      write(recent, after);
      for (int part = 0; part < RowParts.PARTS; part++) {
        compare(old.read(part), recent.read(part));
      }
    }
    List<RowChange> listed = new ArrayList<>(withFields(changed.inOrder(), before, after));
    listed.addAll(added.inOrder());
    listed.addAll(removed.inOrder());
    return new VersionChanges(unchanged, changed.count(), added.count(), removed.count(), listed);
  }

  private void write(RowParts parts, Version version) throws IOException {
    try (VersionRows rows = open(version)) {
      parts.write(rows);
    }
  }

  private VersionRows open(Version version) throws IOException {
    return VersionRows.open(version.rows(), version.encoding(), layout);
  }

  /** Takes two lists by key side by side, key after key. */
  private void compare(List<Row> before, List<Row> after) {
    int left = 0;
    int right = 0;
    while (left < before.size() || right < after.size()) {
      long key = Math.min(keyAt(before, left), keyAt(after, right));
      int leftEnd = end(before, left, key);
      int rightEnd = end(after, right, key);
      compareKey(before.subList(left, leftEnd), after.subList(right, rightEnd));
      left = leftEnd;
      right = rightEnd;
    }
  }

  private static long keyAt(List<Row> rows, int at) {
    return at < rows.size() ? rows.get(at).key() : Long.MAX_VALUE;
  }

  private static int end(List<Row> rows, int from, long key) {
    int end = from;
    while (end < rows.size() && rows.get(end).key() == key) {
      end++;
    }
    return end;
  }

  private void compareKey(List<Row> before, List<Row> after) {
    Map<Long, Integer> open = new HashMap<>();
    before.forEach(row -> open.merge(row.row(), 1, Integer::sum));
    List<Row> newRows = after.stream().filter(row -> !take(open, row)).toList();
    unchanged += after.size() - newRows.size();
    // What is still open of a hash is that many of its rows; the last ones, as the first were
    // taken.
    List<Row> oldRows = new ArrayList<>();
    for (int at = before.size() - 1; at >= 0; at--) {
      if (take(open, before.get(at))) {
        oldRows.add(0, before.get(at));
      }
    }
    for (int at = 0; at < Math.max(oldRows.size(), newRows.size()); at++) {
      tell(
          at < oldRows.size() ? oldRows.get(at).line() : 0,
          at < newRows.size() ? newRows.get(at).line() : 0);
    }
  }

  private static boolean take(Map<Long, Integer> open, Row row) {
    int left = open.getOrDefault(row.row(), 0);
    if (left > 0) {
      open.put(row.row(), left - 1);
    }
    return left > 0;
  }

  private void tell(long before, long after) {
    if (before == 0) {
      added.add(new RowChange(Kind.ADDED, 0, after, List.of()));
    } else if (after == 0) {
      removed.add(new RowChange(Kind.REMOVED, before, 0, List.of()));
    } else {
      changed.add(new RowChange(Kind.CHANGED, before, after, List.of()));
    }
  }

  /** Reads the listed rows once more to name the fields that are unlike. */
  private List<RowChange> withFields(List<RowChange> changes, Version before, Version after)
      throws IOException {
    if (changes.isEmpty()) {
      return changes;
    }
    Map<Long, long[]> old =
        fields(before, changes.stream().map(RowChange::before).collect(Collectors.toSet()));
    Map<Long, long[]> recent =
        fields(after, changes.stream().map(RowChange::after).collect(Collectors.toSet()));
    return changes.stream()
        .map(
            one ->
                new RowChange(
                    one.kind(),
                    one.before(),
                    one.after(),
                    unlike(
                        old.getOrDefault(one.before(), new long[0]),
                        recent.getOrDefault(one.after(), new long[0]))))
        .toList();
  }

  private Map<Long, long[]> fields(Version version, Set<Long> lines) throws IOException {
    Map<Long, long[]> found = new HashMap<>();
    try (VersionRows rows = open(version)) {
      while (found.size() < lines.size() && rows.next()) {
        if (lines.contains(rows.line())) {
          found.put(rows.line(), rows.fields());
        }
      }
    }
    return found;
  }

  private List<String> unlike(long[] before, long[] after) {
    List<String> names = new ArrayList<>();
    for (int field = 0; field < Math.min(before.length, after.length); field++) {
      if (before[field] != after[field]) {
        names.add(layout.fields().get(field).name());
      }
    }
    return names;
  }
}

package kg.koch.app.check.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import kg.koch.app.check.handover.ComparedVersion;
import kg.koch.app.collect.handover.Receipt;
import kg.koch.catalog.SourceLayout;
import kg.koch.check.DeliveryFile;
import kg.koch.check.VersionRows;
import kg.koch.check.form.RowPlaces;
import kg.koch.check.version.RowChange;
import kg.koch.check.version.VersionChanges;
import kg.koch.check.version.VersionComparison;
import kg.koch.check.version.VersionComparison.Version;
import kg.koch.engine.ledger.Step;

/** Compares a version of a delivery with the one before it, into a folder. */
public final class VersionCheck {

  private static final String LIST = "difference.csv";
  private static final String HEADER = "change,line,place,line_before,place_before,fields\n";

  private final SourceLayout layout;

  public VersionCheck(SourceLayout layout) {
    this.layout = layout;
  }

  /** The fields by which rows are brought together, and nothing else that decides. */
  public SortedMap<String, String> parameters() {
    return new TreeMap<>(Map.of("key", String.join("+", VersionRows.keyNames(layout))));
  }

  /** Writes difference.csv; returns the counts. */
  public SortedMap<String, Object> into(Path folder, Receipt before, Receipt after)
      throws IOException {
    Path work = Files.createDirectory(folder.resolve("work"));
    VersionChanges changes = VersionComparison.of(version(before), version(after), layout, work);
    Files.delete(work);
    write(folder.resolve(LIST), changes.listed(), before, after);
    SortedMap<String, Object> facts = new TreeMap<>();
    facts.put("source", after.source());
    facts.put("period", after.period());
    facts.put("version", after.version());
    facts.put("unchanged", changes.unchanged());
    facts.put("changed", changes.changed());
    facts.put("added", changes.added());
    facts.put("removed", changes.removed());
    return facts;
  }

  private static Version version(Receipt receipt) {
    return new Version(
        new DeliveryFile(receipt.rowStream(), receipt.fileName()), receipt.encoding());
  }

  private static void write(Path file, List<RowChange> changes, Receipt before, Receipt after)
      throws IOException {
    Map<Long, String> placesBefore = places(before, changes, RowChange::before);
    Map<Long, String> placesAfter = places(after, changes, RowChange::after);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(HEADER);
      for (RowChange change : changes) {
        out.write(change.kind().name());
        out.write(cells(change.after(), placesAfter));
        out.write(cells(change.before(), placesBefore));
        out.write("," + String.join("+", change.fields()) + "\n");
      }
    }
  }

  private static String cells(long line, Map<Long, String> places) {
    return line == 0 ? ",," : ",%d,\"%s\"".formatted(line, places.getOrDefault(line, ""));
  }

  private static Map<Long, String> places(
      Receipt receipt, List<RowChange> changes, ToLongFunction<RowChange> line) throws IOException {
    Map<Long, String> found = new HashMap<>();
    try (RowPlaces places = receipt.openPlaces()) {
      for (long one : changes.stream().mapToLong(line).filter(at -> at > 0).sorted().toArray()) {
        found.put(one, places.of(one).in(places.form()).replace("\"", "\"\""));
      }
    }
    return found;
  }

  /** What a finished step found. */
  public ComparedVersion compared(Receipt after, Step step) {
    SortedMap<String, Object> facts = step.record().facts();
    return new ComparedVersion(
        after.id(),
        after.version(),
        VersionRows.keyNames(layout),
        number(facts, "unchanged"),
        number(facts, "changed"),
        number(facts, "added"),
        number(facts, "removed"),
        step.file(LIST));
  }

  private static long number(SortedMap<String, Object> facts, String name) {
    return Long.parseLong(String.valueOf(facts.get(name)));
  }
}

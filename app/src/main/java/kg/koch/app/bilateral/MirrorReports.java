package kg.koch.app.bilateral;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableRow;
import kg.koch.measure.mirror.MirrorReport;
import org.jspecify.annotations.Nullable;

/** What both sides report, read from one file or from two. */
public final class MirrorReports {

  private final List<TableFile> files = new ArrayList<>();
  private final Map<List<String>, @Nullable Double[]> flows = new LinkedHashMap<>();

  private MirrorReports() {}

  /**
   * One file with orig, dest and both reports: reported_by_destination and reported_by_origin, or I
   * and E.
   */
  public static MirrorReports together(Path path) {
    TableFile file = TableFile.read(path, "orig", "dest");
    boolean letters = !file.has("reported_by_destination") && file.has("I") && file.has("E");
    MirrorReports reports = new MirrorReports();
    reports.add(file, letters ? "I" : "reported_by_destination", 0);
    reports.add(file, letters ? "E" : "reported_by_origin", 1);
    return reports.orRefuse(file);
  }

  /** Two files with orig, dest and flow. */
  public static MirrorReports apart(Path immigration, Path emigration) {
    TableFile in = TableFile.read(immigration, "orig", "dest", "flow");
    MirrorReports reports = new MirrorReports();
    reports.add(in, "flow", 0);
    reports.add(TableFile.read(emigration, "orig", "dest", "flow"), "flow", 1);
    return reports.orRefuse(in);
  }

  private MirrorReports orRefuse(TableFile file) {
    if (flows.isEmpty()) {
      throw file.fault(
          "a flow between two countries", "none", "Check that the right file was named.");
    }
    return this;
  }

  private void add(TableFile file, String column, int side) {
    if (files.stream().noneMatch(known -> known.name().equals(file.name()))) {
      files.add(file);
    }
    Map<List<String>, Long> lines = new LinkedHashMap<>();
    for (TableRow row : file.rows()) {
      List<String> pair = List.of(row.required("orig"), row.required("dest"));
      Double flow = row.isMissing(column) ? null : Double.valueOf(row.notNegative(column));
      if (lines.putIfAbsent(pair, row.line()) != null) {
        throw row.fault(
            "dest", "each pair of countries once", "Add the rows up, or leave one out.");
      }
      if (!pair.get(0).equals(pair.get(1))) {
        flows.computeIfAbsent(pair, key -> new @Nullable Double[2])[side] = flow;
      } else if (flow != null && flow > 0) {
        throw row.fault(column, "nothing or 0 within a country", "Leave the row out.");
      }
    }
  }

  /** Every pair of countries once, in the order of the file. */
  List<MirrorReport> all() {
    return flows.entrySet().stream()
        .map(
            flow ->
                new MirrorReport(
                    flow.getKey().get(0),
                    flow.getKey().get(1),
                    flow.getValue()[0],
                    flow.getValue()[1]))
        .toList();
  }

  boolean isSilent(MirrorReport report) {
    return report.byDestination() == null && report.byOrigin() == null;
  }

  List<TableFile> files() {
    return List.copyOf(files);
  }
}

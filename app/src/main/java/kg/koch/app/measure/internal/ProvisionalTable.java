package kg.koch.app.measure.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.TableDefinition.DimensionUse;
import kg.koch.engine.dataset.ChunkWriter;
import kg.koch.engine.dataset.Column;
import kg.koch.engine.dataset.Column.Type;
import kg.koch.engine.dataset.Datasets;
import kg.koch.measure.provisional.Method;
import kg.koch.measure.provisional.ProvisionalResults;
import kg.koch.measure.provisional.RevisionReport;
import kg.koch.measure.provisional.RevisionTriangle;
import kg.koch.measure.provisional.RevisionTriangle.Cell;
import kg.koch.terms.CountTable.Standing;

/**
 * P1, the revision triangle: reference month by vintage, with estimate, interval and what was
 * confirmed by then. Figures are totals rounded to whole persons; an estimate, and the ends of its
 * interval, have the cell key of all crossings it is made from, decided and undecided.
 */
public final class ProvisionalTable {

  public static final String ID = "P1";

  /** Changes when the same events would give other estimates. */
  public static final String METHOD = "boosted-trees-1";

  /** Fewer tell of chance, and perhaps of somebody. */
  private static final long LEAST_CROSSINGS = 100;

  private static final List<Column> COLUMNS =
      List.of(
          new Column("TIME_PERIOD", Type.TEXT),
          new Column("VINTAGE", Type.TEXT),
          new Column("DEFINITION", Type.TEXT),
          new Column("FLOW", Type.TEXT),
          new Column("MEASURE", Type.TEXT),
          new Column("count", Type.LONG),
          new Column("cell_key", Type.INT),
          new Column("standing", Type.INT));

  private final ProvisionalResults figures;
  private final List<Row> rows = new ArrayList<>();

  private record Row(List<String> codes, long count, int key, Standing standing) {}

  ProvisionalTable(ProvisionalResults figures) {
    this.figures = figures;
    figures.triangles().forEach(this::add);
  }

  /** The definitions the catalog declares for the table; none if it does not declare the table. */
  public static List<String> definitions(Catalog catalog) {
    if (!catalog.tables().containsKey(ID)) {
      return List.of();
    }
    return catalog.table(ID).dimensions().stream()
        .filter(use -> use.id().equals("DEFINITION"))
        .map(DimensionUse::codes)
        .findFirst()
        .orElseThrow();
  }

  private void add(RevisionTriangle triangle) {
    for (Cell cell : triangle.cells()) {
      cell.figure().ifPresent(figure -> add(triangle, cell, figure));
    }
  }

  private void add(RevisionTriangle triangle, Cell cell, double figure) {
    boolean isFinal = cell.lag() == triangle.window().finalLag();
    Standing counted = isFinal ? Standing.COUNTED : Standing.PROVISIONAL;
    Standing estimated = isFinal ? Standing.COUNTED : Standing.ESTIMATED;
    add(triangle, cell, "ESTIMATE", figure, cell.unitsKey(), estimated);
    add(triangle, cell, "CONFIRMED", cell.confirmed(), cell.confirmedKey(), counted);
    if (cell.interval() != null) {
      add(triangle, cell, "LOWER", cell.interval().lower(), cell.unitsKey(), estimated);
      add(triangle, cell, "UPPER", cell.interval().upper(), cell.unitsKey(), estimated);
    }
  }

  private void add(
      RevisionTriangle triangle,
      Cell cell,
      String measure,
      double value,
      int key,
      Standing standing) {
    rows.add(
        new Row(
            List.of(
                month(cell.month()),
                month(cell.month() + cell.lag()),
                triangle.definition().code(),
                triangle.isArrival() ? "RETURN" : "EMIGRATION",
                measure),
            Math.round(value),
            key,
            standing));
  }

  private static String month(int month) {
    return String.format(Locale.ROOT, "%04d-%02d", month / 12, month % 12 + 1);
  }

  /**
   * Writes the table, unless it has no row, and what was found.
   *
   * @param tables folder of the measured tables
   * @param spill folder for what does not fit in memory
   */
  public void into(Path tables, Path spill, SortedMap<String, Object> facts) throws IOException {
    if (rows.isEmpty()) {
      return;
    }
    Files.createDirectories(spill);
    int[] next = new int[1];
    try (Datasets datasets = Datasets.open(1, "1GB", spill)) {
      datasets.write(
          tables.resolve(ID + ".parquet"),
          COLUMNS,
          chunk -> {
            int size = Math.min(chunk.capacity(), rows.size() - next[0]);
            for (int at = 0; at < size; at++) {
              put(chunk, at, rows.get(next[0] + at));
            }
            next[0] += size;
            return size;
          });
    }
    facts.put("cells-modelled", new TreeMap<>(Map.of(ID, rows.size())));
    facts.put("revisions", revisions());
    facts.put("calibrations", calibrations());
  }

  private static void put(ChunkWriter chunk, int at, Row row) {
    for (int column = 0; column < 5; column++) {
      chunk.setText(column, at, row.codes().get(column));
    }
    chunk.setLong(5, at, row.count());
    chunk.setInt(6, at, row.key());
    chunk.setInt(7, at, row.standing().ordinal());
  }

  /**
   * By definition, flow and lag: how far figures were from the final ones, in per cent of these.
   */
  private SortedMap<String, Object> revisions() {
    SortedMap<String, Object> revisions = new TreeMap<>();
    for (RevisionReport report : figures.reports()) {
      for (RevisionReport.Row row : report.rows()) {
        if (row.method() == Method.MODEL && row.months() > 0 && !row.flow().equals("all")) {
          RevisionReport.Row baseline =
              report.find(row.flow(), Method.SAME_QUARTER, row.lag()).orElseThrow();
          String key =
              "%s %s %02d"
                  .formatted(
                      report.definition().code(),
                      row.flow().equals("arrivals") ? "RETURN" : "EMIGRATION",
                      row.lag());
          revisions.put(key, revision(row, baseline));
        }
      }
    }
    return revisions;
  }

  private static SortedMap<String, Object> revision(
      RevisionReport.Row model, RevisionReport.Row baseline) {
    SortedMap<String, Object> revision = new TreeMap<>();
    revision.put("months", model.months());
    revision.put("mean", percent(model.meanRevision(), model.meanFinal()));
    revision.put("absolute", percent(model.meanAbsoluteRevision(), model.meanFinal()));
    revision.put("baseline", percent(baseline.meanAbsoluteRevision(), model.meanFinal()));
    revision.put("brier", Math.round(model.brier() * 1000) / 1000.0);
    revision.put("intervals", model.intervals());
    revision.put("covered", model.covered());
    return revision;
  }

  /** By definition and tenth of the expected share: what was expected and what came true. */
  private SortedMap<String, Object> calibrations() {
    SortedMap<String, Object> calibrations = new TreeMap<>();
    for (RevisionReport report : figures.reports()) {
      for (RevisionReport.Tenth one : report.tenths()) {
        if (one.method() == Method.MODEL && one.crossings() >= LEAST_CROSSINGS) {
          SortedMap<String, Object> calibration = new TreeMap<>();
          calibration.put("expected", Math.round(one.expected() * 1000) / 1000.0);
          calibration.put("observed", Math.round(one.observed() * 1000) / 1000.0);
          calibrations.put(report.definition().code() + " " + one.tenth(), calibration);
        }
      }
    }
    return calibrations;
  }

  /** To a tenth: closer would tell more of the figures before protection than of the method. */
  private static double percent(double part, double whole) {
    return Math.round(1000 * part / Math.max(1, whole)) / 10.0;
  }
}

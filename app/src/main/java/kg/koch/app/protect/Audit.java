package kg.koch.app.protect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kg.koch.app.measure.handover.MeasuredTables;
import kg.koch.app.protect.handover.AuditedRelease;
import kg.koch.app.protect.handover.EarlierRelease;
import kg.koch.app.protect.handover.ProtectedTables;
import kg.koch.app.protect.handover.UtilityReport;
import kg.koch.app.protect.internal.MeasuredCounts;
import kg.koch.app.protect.internal.ReleaseReport;
import kg.koch.app.protect.internal.TableParts;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.TableDefinition;
import kg.koch.catalog.TableDefinition.ProtectionMethod;
import kg.koch.engine.dataset.Datasets;
import kg.koch.engine.ledger.Json;
import kg.koch.engine.ledger.Ledger;
import kg.koch.engine.ledger.Step;
import kg.koch.protect.PerturbationParameters;
import kg.koch.protect.ProtectedTable;
import kg.koch.protect.gate.AuditedTable;
import kg.koch.protect.gate.EarlierTable;
import kg.koch.protect.gate.TableAudit;
import kg.koch.protect.utility.Setting;
import kg.koch.protect.utility.TableUtility;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;
import kg.koch.terms.CountTable;
import kg.koch.terms.Dimension;

/**
 * The gate before publication: every table protected by threshold and cell key is looked at as a
 * reader would who can calculate and has all earlier releases. Nothing is published if such a
 * reader could work out one small count. Beside it is written what protection costs each table.
 */
public final class Audit {

  private static final String STAGE_FOLDER = "5-audited";
  private static final String REPORT = "audit.json";
  private static final String MEMORY = "1GB";
  private static final int SHOWN_CELLS = 3;

  private final Catalog catalog;
  private final Ledger ledger;
  private final Path spill;

  /**
   * @param spill folder for what does not fit in memory
   */
  public Audit(Catalog catalog, Ledger ledger, Path spill) {
    this.catalog = catalog;
    this.ledger = ledger;
    this.spill = spill;
  }

  /**
   * What is written as audit.json.
   *
   * @param earlier identities of the releases readers have already
   */
  record Report(List<String> earlier, List<AuditedTable> tables) {}

  /** What one look at all tables gives. */
  private record Findings(Report report, UtilityReport utility) {}

  /**
   * Audits tables, unless the same were audited against the same releases before.
   *
   * @param measured what the tables were made of
   * @throws BadInputException if readers could work out a small count
   */
  public AuditedRelease audit(
      MeasuredTables measured, ProtectedTables tables, List<EarlierRelease> earlier) {
    List<String> releases = earlier.stream().map(EarlierRelease::id).sorted().toList();
    SortedMap<String, String> parameters = new TreeMap<>();
    parameters.put("earlier-releases", String.join(", ", releases));
    parameters.put("utility", "beside risk");
    parameters.put("report", "as a page too");
    Step step =
        ledger.run(
            STAGE_FOLDER,
            List.of(tables.stepId()),
            parameters,
            folder -> write(tables, findings(measured, tables, releases, earlier), folder));
    Path file = step.folder().resolve(REPORT);
    Report report = Json.read(file, Report.class);
    AuditedRelease audited =
        new AuditedRelease(step.record().id(), file, report.earlier(), report.tables());
    requireNoneKnown(audited);
    return audited;
  }

  private Findings findings(
      MeasuredTables measured,
      ProtectedTables tables,
      List<String> releases,
      List<EarlierRelease> earlier) {
    List<AuditedTable> audited = new ArrayList<>();
    List<TableUtility> utilities = new ArrayList<>();
    try (Datasets datasets = Datasets.open(1, MEMORY, spill)) {
      MeasuredCounts counts = new MeasuredCounts(datasets, catalog);
      for (ProtectedTable table : tables.tables()) {
        TableDefinition definition = catalog.table(table.id());
        if (definition.protection().method() == ProtectionMethod.THRESHOLD_AND_CELL_KEY) {
          CountTable counted = counts.read(definition, measured.table(table.id()));
          List<List<Dimension>> parts = new TableParts(catalog).of(definition, table.dimensions());
          Setting setting =
              new Setting(definition.protection().threshold(), PerturbationParameters.DEFAULT);
          audited.add(
              TableAudit.of(counted, table, setting.reach(), parts, earlier(table, earlier)));
          utilities.add(TableUtility.of(counted, table, setting, parts));
        }
      }
    }
    return new Findings(new Report(releases, audited), new UtilityReport(utilities));
  }

  private static List<EarlierTable> earlier(ProtectedTable table, List<EarlierRelease> releases) {
    List<String> dimensions = table.dimensions().stream().map(Dimension::id).toList();
    return releases.stream()
        .map(release -> release.findTable(table.id(), dimensions))
        .flatMap(Optional::stream)
        .toList();
  }

  private SortedMap<String, Object> write(ProtectedTables tables, Findings findings, Path folder)
      throws IOException {
    Report report = findings.report();
    Json.write(folder.resolve(REPORT), report);
    findings.utility().write(folder);
    new ReleaseReport(catalog, tables, report.earlier(), report.tables())
        .write(folder, List.of(REPORT, UtilityReport.FILE));
    SortedMap<String, Object> facts = new TreeMap<>();
    facts.put("tables", report.tables().size());
    facts.put("small", report.tables().stream().mapToLong(AuditedTable::small).sum());
    facts.put("known", report.tables().stream().mapToLong(one -> one.known().size()).sum());
    facts.put("open", report.tables().stream().mapToLong(AuditedTable::open).sum());
    return facts;
  }

  private static void requireNoneKnown(AuditedRelease audited) {
    if (audited.known() > 0) {
      String cells =
          audited.tables().stream()
              .filter(table -> !table.known().isEmpty())
              .map(
                  table ->
                      table.table()
                          + " "
                          + table.known().stream()
                              .limit(SHOWN_CELLS)
                              .map(codes -> String.join(" ", codes))
                              .collect(Collectors.joining("; ")))
              .collect(Collectors.joining(", "));
      throw new BadInputException(
          Place.file(audited.report().toString()),
          "tables of which no reader can work out a count below the threshold",
          audited.known() + " counts that can be worked out, such as " + cells,
          "Raise the threshold of these tables in the catalog, or leave out one of their parts.");
    }
  }
}

package kg.koch.app.protect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kg.koch.app.measure.handover.MeasuredTables;
import kg.koch.app.protect.handover.ProtectedTables;
import kg.koch.app.protect.internal.MeasuredCounts;
import kg.koch.app.protect.internal.MeasuredEstimates;
import kg.koch.app.protect.internal.ProtectedFile;
import kg.koch.app.protect.internal.TableParts;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.TableDefinition;
import kg.koch.catalog.TableDimensions;
import kg.koch.engine.dataset.Datasets;
import kg.koch.engine.ledger.Ledger;
import kg.koch.engine.ledger.Step;
import kg.koch.protect.BorderRates;
import kg.koch.protect.BridgeTables;
import kg.koch.protect.CellKeyPerturbation;
import kg.koch.protect.CellState;
import kg.koch.protect.DerivedTables;
import kg.koch.protect.FrequencyThreshold;
import kg.koch.protect.MirrorComparison;
import kg.koch.protect.PerturbationParameters;
import kg.koch.protect.PerturbationTable;
import kg.koch.protect.ProtectedTable;
import kg.koch.protect.Protection;
import kg.koch.protect.ResidentBalance;
import kg.koch.protect.SampleProtection;
import kg.koch.protect.gate.FigureReach;
import kg.koch.protect.gate.SafeProtection;
import kg.koch.terms.CountTable;
import kg.koch.terms.Dimension;
import kg.koch.terms.bridge.PartCode;

/** The protection stage: counted tables in, publishable tables out. */
public final class Protect {

  private static final String STAGE_FOLDER = "5-protected";
  private static final String MEMORY = "1GB";
  private static final PerturbationParameters PARAMETERS = PerturbationParameters.DEFAULT;

  private final Catalog catalog;
  private final Ledger ledger;
  private final Path spill;

  /**
   * @param spill folder for what does not fit in memory
   */
  public Protect(Catalog catalog, Ledger ledger, Path spill) {
    this.catalog = catalog;
    this.ledger = ledger;
    this.spill = spill;
  }

  /** Protects the tables; their files are written unless the same step wrote them before. */
  public ProtectedTables protect(MeasuredTables measured) {
    List<ProtectedTable> tables = tables(measured);
    SortedMap<String, String> parameters = new TreeMap<>();
    parameters.put("hidden-groups", "listed once, and so that no sum tells their counts");
    tables.forEach(table -> parameters.put(table.id(), table.method() + table.parameters()));
    Step step =
        ledger.run(
            STAGE_FOLDER, List.of(measured.stepId()), parameters, folder -> write(tables, folder));
    return new ProtectedTables(
        step.record().id(),
        step.folder(),
        tables,
        measured.observedFrom(),
        measured.observedUntil(),
        step.record().facts());
  }

  private List<ProtectedTable> tables(MeasuredTables measured) {
    Map<String, ProtectedTable> counted = new LinkedHashMap<>();
    try (Datasets datasets = Datasets.open(1, MEMORY, spill)) {
      MeasuredCounts counts = new MeasuredCounts(datasets, catalog);
      MeasuredEstimates estimates = new MeasuredEstimates(datasets, catalog);
      for (String id : measured.tables()) {
        TableDefinition definition = catalog.table(id);
        int least = definition.protection().threshold();
        switch (definition.protection().method()) {
          case THRESHOLD_AND_CELL_KEY ->
              counted.put(id, counted(definition, counts.read(definition, measured.table(id))));
          case MINIMUM_RESPONDENTS ->
              counted.put(
                  id,
                  new SampleProtection(least)
                      .protect(estimates.read(definition, measured.table(id))));
          case DERIVED -> mirror(id, counts, measured, counted);
        }
      }
    }
    counted.computeIfPresent("A2", (id, balance) -> DerivedTables.withOtherChange(balance));
    counted.computeIfPresent("A5", (id, balance) -> ResidentBalance.closed(balance));
    counted.computeIfPresent("R1", (id, bridge) -> BridgeTables.closed(bridge));
    return inCatalogOrder(counted);
  }

  private ProtectedTable counted(TableDefinition definition, CountTable counts) {
    int least = definition.protection().threshold();
    return new SafeProtection(
            new Protection(
                new FrequencyThreshold(least),
                new CellKeyPerturbation(new PerturbationTable(PARAMETERS))),
            new FigureReach(least, PARAMETERS.largestNoise()))
        .protect(counts, new TableParts(catalog).of(definition, counts.dimensions()));
  }

  /** C5 is made of what partners published and of two tables that were counted before it. */
  private void mirror(
      String id,
      MeasuredCounts counts,
      MeasuredTables measured,
      Map<String, ProtectedTable> counted) {
    ProtectedTable emigrants = counted.get("C2");
    ProtectedTable returned = counted.get("F1");
    if (id.equals("C5") && emigrants != null && returned != null) {
      counted.put(
          id,
          MirrorComparison.of(
              counts.read(catalog.table(id), measured.table(id)), emigrants, returned));
    }
  }

  private List<ProtectedTable> inCatalogOrder(Map<String, ProtectedTable> counted) {
    List<ProtectedTable> tables = new ArrayList<>();
    ProtectedTable moves = counted.get("B1");
    ProtectedTable population = counted.get("A1");
    for (TableDefinition definition : catalog.tables().values()) {
      ProtectedTable table = counted.get(definition.id());
      if (table != null) {
        tables.add(table);
      } else if (definition.id().equals("B3") && moves != null && population != null) {
        tables.add(
            DerivedTables.internalRates(
                "B3",
                new TableDimensions(catalog).of(definition, years(moves)),
                moves,
                population));
      } else if (definition.id().equals("C7") && counted.containsKey("C1") && population != null) {
        tables.add(borderRates(definition, counted, population));
      }
    }
    return tables;
  }

  private ProtectedTable borderRates(
      TableDefinition definition, Map<String, ProtectedTable> counted, ProtectedTable population) {
    List<String> years = years(Objects.requireNonNull(counted.get("C1")));
    TableDimensions dimensions = new TableDimensions(catalog);
    return new BorderRates(counted)
        .of(
            definition.id(),
            dimensions.of(definition, years),
            definition.parts().stream()
                .map(part -> dimensions.of(definition, part, years))
                .toList(),
            population);
  }

  private static List<String> years(ProtectedTable moves) {
    return moves.dimensions().stream()
        .filter(axis -> axis.id().equals("TIME_PERIOD"))
        .flatMap(axis -> axis.codes().stream())
        .map(Dimension.Code::id)
        .toList();
  }

  private SortedMap<String, Object> write(List<ProtectedTable> tables, Path folder)
      throws IOException {
    Path files = Files.createDirectory(folder.resolve("tables"));
    SortedMap<String, Object> facts = new TreeMap<>();
    for (ProtectedTable table : tables) {
      try (Datasets datasets = Datasets.open(1, MEMORY, spill)) {
        new ProtectedFile(table).write(datasets, files.resolve(table.id() + ".parquet"));
      }
      facts.put(table.id(), facts(table));
    }
    return facts;
  }

  /**
   * Nothing here tells the noise of a cell: {@code perturbed} counts the figures that noise was
   * added to and that are not zero, whatever the noise was.
   */
  private static SortedMap<String, Object> facts(ProtectedTable table) {
    SortedMap<String, Object> facts = new TreeMap<>(table.parameters());
    facts.put("cells", table.rows());
    facts.put("method", table.method());
    facts.put("hidden", IntStream.range(0, table.rows()).filter(table::isHidden).count());
    facts.put("perturbed", perturbed(table));
    for (CellState state : CellState.values()) {
      facts.put("cells-" + state.name().toLowerCase(Locale.ROOT), table.count(state));
    }
    return facts;
  }

  private static long perturbed(ProtectedTable table) {
    if (List.of(DerivedTables.METHOD, SampleProtection.METHOD).contains(table.method())) {
      return 0;
    }
    return IntStream.range(0, table.rows())
        .filter(row -> table.value(row).orElse(0) != 0)
        .filter(row -> !isDerived(table, row))
        .count();
  }

  private static boolean isDerived(ProtectedTable table, int row) {
    return IntStream.range(0, table.dimensions().size())
        .mapToObj(axis -> table.code(row, axis))
        .anyMatch(
            code ->
                code.equals(DerivedTables.OTHER_CHANGE)
                    || code.equals(PartCode.PROTECTION)
                    || code.equals(ResidentBalance.PROTECTION));
  }
}

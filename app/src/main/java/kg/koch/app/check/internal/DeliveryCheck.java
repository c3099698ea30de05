package kg.koch.app.check.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import kg.koch.app.collect.handover.Receipt;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.SourceLayout;
import kg.koch.catalog.SourceLayout.Severity;
import kg.koch.check.BuiltInRules;
import kg.koch.check.CheckedRows;
import kg.koch.check.DeliveryFile;
import kg.koch.check.Finding;
import kg.koch.check.Period;
import kg.koch.check.form.RowPlaces;
import kg.koch.engine.dataset.Datasets;

/** Checks one delivery, streaming, into a folder. */
public final class DeliveryCheck {

  /** Name of the accepted rows in the step's folder. */
  public static final String ACCEPTED = "accepted.parquet";

  private static final String MEMORY = "400MB";

  private final Catalog catalog;
  private final Path spill;

  public DeliveryCheck(Catalog catalog, Path spill) {
    this.catalog = catalog;
    this.spill = spill;
  }

  /** Writes accepted.parquet, rejected.csv and findings.csv; returns the counts. */
  public SortedMap<String, Object> into(Path folder, Receipt receipt) throws IOException {
    SourceLayout layout = catalog.source(receipt.source());
    Period period =
        Period.parse(layout.periodicity(), receipt.period())
            .orElseThrow(() -> new IllegalStateException("Receipt without a period"));
    DeliveryFile file = new DeliveryFile(receipt.rowStream(), receipt.fileName());
    try (RowPlaces places = receipt.openPlaces();
        FindingFiles findings = new FindingFiles(folder, places);
        CheckedRows rows =
            CheckedRows.open(file, receipt.encoding(), layout, period, catalog, findings);
        Datasets datasets = Datasets.open(1, MEMORY, spill)) {
      AcceptedRows accepted = new AcceptedRows(rows, layout);
      datasets.write(folder.resolve(ACCEPTED), accepted.columns(), accepted, accepted.select());
      return facts(receipt, layout, rows, findings);
    }
  }

  private static SortedMap<String, Object> facts(
      Receipt receipt, SourceLayout layout, CheckedRows rows, FindingFiles findings)
      throws IOException {
    SortedMap<String, Long> byRule = new TreeMap<>(rows.findingsByRule());
    if (rows.received() == 0) {
      byRule.put(BuiltInRules.NO_ROWS, 1L);
      findings.found(
          new Finding(
              1, "", BuiltInRules.NO_ROWS, Severity.WARNING, "at least one row", "a header only"));
    }
    SortedMap<String, Object> facts = new TreeMap<>();
    facts.put("source", receipt.source());
    facts.put("period", receipt.period());
    facts.put("version", receipt.version());
    facts.put("received", rows.received());
    facts.put("accepted", rows.accepted());
    facts.put("rejected", rows.rejected());
    facts.put("refused", isAbove(layout.blockingThreshold(), rows.rejected(), rows.received()));
    facts.put("findingsByRule", byRule);
    return facts;
  }

  private static boolean isAbove(BigDecimal threshold, long rejected, long received) {
    BigDecimal allowed = threshold.multiply(BigDecimal.valueOf(received));
    return BigDecimal.valueOf(rejected).compareTo(allowed) > 0;
  }
}

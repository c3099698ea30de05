package kg.koch.app.publish.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kg.koch.app.protect.handover.ProtectedTables;
import kg.koch.catalog.Catalog;
import kg.koch.engine.ledger.Json;
import kg.koch.engine.ledger.Ledger;
import kg.koch.protect.ProtectedTable;
import kg.koch.publish.bundle.Coverage;
import kg.koch.publish.bundle.Lineage;
import kg.koch.publish.bundle.Microdata;
import kg.koch.publish.bundle.Quality;
import kg.koch.publish.bundle.References;
import kg.koch.publish.bundle.ReleaseContent;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.bundle.VerificationKey;
import org.jspecify.annotations.Nullable;

/** Puts together what a release says besides its cells. */
public final class ReleaseMaker {

  private final Catalog catalog;
  private final Ledger ledger;
  private final VerificationKey signer;

  /**
   * @param signer whose releases they are
   */
  public ReleaseMaker(Catalog catalog, Ledger ledger, VerificationKey signer) {
    this.catalog = catalog;
    this.ledger = ledger;
    this.signer = signer;
  }

  /** For what registers sent. Tables without a cell are left out. */
  public ReleaseContent content(ProtectedTables tables, References references) {
    return content(tables, null, List.of(), references);
  }

  /** For made-up data. */
  public ReleaseContent madeUpContent(
      ProtectedTables tables, List<Quality.TruthError> errors, References references) {
    return content(tables, ReleaseWords.MADE_UP, errors, references);
  }

  private ReleaseContent content(
      ProtectedTables tables,
      @Nullable Text label,
      List<Quality.TruthError> errors,
      References references) {
    StepsBack steps = StepsBack.from(ledger, tables.stepId());
    CatalogMetadata described =
        new CatalogMetadata(
            catalog, steps.codeVersion(), tables.observedFrom(), tables.observedUntil());
    List<TableMetadata> metadata = new ArrayList<>();
    List<Quality.TableQuality> worth = new ArrayList<>();
    for (ProtectedTable table : tables.tables()) {
      if (table.rows() > 0) {
        Quality.TableQuality quality = TableWorth.of(table);
        worth.add(quality);
        metadata.add(described.of(table, quality));
      }
    }
    Coverage coverage =
        CoverageOf.release(
            catalog,
            steps.deliveries(),
            metadata.stream().map(TableMetadata::id).collect(Collectors.toSet()),
            tables.observedUntil());
    Quality quality =
        new Quality(
            steps.sources(), worth, errors, steps.revisions(), steps.calibrations(), coverage);
    Text title = ReleaseWords.title(tables.observedFrom(), tables.observedUntil());
    List<Object> told = new ArrayList<>(List.of(title, metadata, quality, signer.text()));
    if (label != null) {
      told.add(label);
    }
    if (!references.figures().isEmpty()) {
      told.add(references);
    }
    Microdata microdata = MicrodataOf.release(catalog, steps.deliveries(), tables.observedUntil());
    if (!microdata.files().isEmpty()) {
      told.add(microdata);
    }
    return new ReleaseContent(
        title,
        tables.observedUntil().toString(),
        label,
        steps.codeVersion(),
        metadata,
        lineage(steps, tables, Ledger.hash(Json.text(told))),
        quality,
        references,
        microdata);
  }

  /** The step of publication is known by the step it reads and by all that the release says. */
  private Lineage lineage(StepsBack back, ProtectedTables tables, String told) {
    SortedMap<String, String> parameters = new TreeMap<>();
    parameters.put("content", told.substring(0, 16));
    parameters.put("signer", signer.fingerprint());
    long cells = tables.tables().stream().mapToLong(ProtectedTable::rows).sum();
    List<Lineage.Step> steps = new ArrayList<>(back.steps());
    steps.add(
        new Lineage.Step(
            "publish",
            Ledger.hash("publish " + tables.stepId() + parameters).substring(0, 16),
            back.codeVersion(),
            List.of(tables.stepId()),
            parameters,
            new TreeMap<>(Map.of("cells", cells))));
    return new Lineage(
        steps, back.deliveries(), RuleInstructions.of(catalog, back.deliveries()), back.unlinked());
  }
}

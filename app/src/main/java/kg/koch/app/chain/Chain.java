package kg.koch.app.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kg.koch.app.check.Check;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.app.collect.Collect;
import kg.koch.app.collect.handover.Receipt;
import kg.koch.app.link.Link;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.app.measure.Measure;
import kg.koch.app.measure.handover.MeasuredTables;
import kg.koch.app.measure.handover.ProvisionalFigures;
import kg.koch.app.protect.Audit;
import kg.koch.app.protect.Protect;
import kg.koch.app.protect.handover.AuditedRelease;
import kg.koch.app.protect.handover.EarlierRelease;
import kg.koch.app.protect.handover.ProtectedTables;
import kg.koch.app.protect.handover.UtilityReport;
import kg.koch.app.publish.Publish;
import kg.koch.catalog.Catalog;
import kg.koch.engine.ledger.Ledger;
import kg.koch.engine.ledger.Step;
import kg.koch.link.LinkageKey;
import kg.koch.measure.repair.Repair;
import kg.koch.measure.repair.RepairPlan;
import kg.koch.protect.DisclosureKey;
import kg.koch.protect.RecordKeys;
import kg.koch.publish.bundle.Quality.TruthError;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.SigningKey;

/**
 * The stages of one country's data, one after the other. The folder must be held ({@link
 * kg.koch.engine.ledger.DataFolder}). The result does not depend on the number of threads.
 */
public final class Chain {

  /** Goes into the identity of every step: another version of the program makes other steps. */
  public static final String CODE_VERSION = "0.1.0";

  private static final List<String> MADE = List.of("3-linked", "4-measured", "5-protected");

  private final CountryFolder folder;
  private final KeyFolder keys;
  private final Progress progress;
  private final Ledger ledger;
  private final int threads;
  private final Collect collect;
  private final Check check;
  private final Link link;
  private final Measure measure;
  private final Protect protect;
  private final Audit audit;
  private final Publish publish;

  /** With missing crossings drawn from similar travellers' journeys. */
  public Chain(
      CountryFolder folder, Catalog catalog, KeyFolder keys, int threads, Progress progress) {
    this(folder, catalog, keys, RepairPlan.once(Repair.HOTDECK), threads, progress);
  }

  /**
   * @param repair what is done about crossings that were not recorded, and how often
   */
  public Chain(
      CountryFolder folder,
      Catalog catalog,
      KeyFolder keys,
      RepairPlan repair,
      int threads,
      Progress progress) {
    this.folder = folder;
    this.keys = keys;
    this.progress = progress;
    this.threads = threads;
    this.ledger = new Ledger(folder.root(), CODE_VERSION);
    ledger.removeUnfinished();
    Path spill = folder.spill();
    RecordKeys recordKeys = new RecordKeys(new DisclosureKey(keys.disclosure()));
    this.collect = new Collect(catalog, ledger);
    this.check = new Check(catalog, ledger, threads, spill);
    this.link = new Link(catalog, ledger, LinkageKey.of(keys.linkage()), threads, spill);
    this.measure = new Measure(catalog, ledger, recordKeys::of, repair, threads, spill);
    this.protect = new Protect(catalog, ledger, spill);
    this.audit = new Audit(catalog, ledger, spill);
    this.publish =
        new Publish(
            catalog,
            ledger,
            SigningKey.ofSecret(keys.signing()),
            folder.releases(),
            folder.unfinished());
  }

  /** Collects and checks one file; returns its receipt's identity. */
  public String deliver(Path file, String source, String period) {
    Receipt receipt = collect.deliver(file, source, period);
    check.check(receipt, collect.receipts());
    return receipt.id();
  }

  /** Collects every file of a folder of deliveries. */
  public List<Receipt> collect(Path deliveries) {
    return progress.step(
        "collect",
        () -> collect.deliver(new Deliveries(deliveries).list(), threads),
        StepWords::collected);
  }

  /** Checks what was collected and carries it to a release. Nothing that was done is done again. */
  public Release run() {
    MeasuredTables measured = measure();
    ProtectedTables tables =
        progress.step("protect", () -> protect.protect(measured), StepWords::protectedTables);
    progress.step("audit", () -> audit(measured, tables), StepWords::audited);
    return progress.step("publish", () -> publish(measured, tables), StepWords::published);
  }

  private MeasuredTables measure() {
    Linked linked = linked();
    return progress.step(
        "measure",
        () -> measure.measure(linked.events(), linked.known(), link.earlier(linked.events())),
        StepWords::measured);
  }

  /**
   * What is measured, and what was known on the last 1 January, to learn from.
   *
   * @param known the same where observation ends on that day
   */
  private record Linked(LinkedEvents events, LinkedEvents known) {}

  private Linked linked() {
    List<CheckedDelivery> checked =
        progress.step("check", () -> check.check(collect.receipts()), StepWords::checked);
    return progress.step(
        "link",
        () -> new Linked(link.link(checked), link.linkToLearnFrom(checked)),
        linked -> StepWords.linked(linked.events()));
  }

  /**
   * Writes stays.parquet and statuses.parquet of every person into a folder, as the tables count
   * them.
   */
  public void spells(Path out) {
    Linked linked = linked();
    measure.spells(linked.events(), linked.known(), out);
  }

  /**
   * Provisional figures and how good they were, from what was collected; no table is made.
   *
   * @param definitions codes of those to estimate
   */
  public ProvisionalFigures provisional(List<String> definitions) throws IOException {
    Linked linked = linked();
    return measure.provisional(linked.events(), linked.known(), definitions);
  }

  private AuditedRelease audit(MeasuredTables measured, ProtectedTables tables) {
    List<EarlierRelease> earlier =
        publish.others(tables).stream().<EarlierRelease>map(ReleaseReadersHave::new).toList();
    return audit.audit(measured, tables, earlier);
  }

  private Release publish(MeasuredTables measured, ProtectedTables tables) {
    if (!keys.isDemonstration()) {
      return publish.publish(tables);
    }
    List<TruthError> errors =
        new TruthComparison(folder.synth().resolve("truth"), folder.spill()).of(measured);
    return publish.publishMadeUp(tables, errors);
  }

  /** Everything finished; nothing is made. */
  public Finished finished() {
    SortedMap<String, List<Step>> steps = new TreeMap<>();
    MADE.forEach(stage -> steps.put(stage, ledger.list(stage)));
    return new Finished(
        collect.receipts(), check.finished(collect.receipts()), steps, publish.releases());
  }

  /** The findings of a checked delivery, line by line, for its supplier only. */
  public Optional<Path> findFindings(String receipt) {
    return finished().checked().stream()
        .filter(one -> one.receipt().id().equals(receipt))
        .map(one -> one.accepted().resolveSibling("findings.csv"))
        .filter(Files::exists)
        .findFirst();
  }

  /** What protection costs a release's tables; empty if an older program made it, or nobody. */
  public Optional<UtilityReport> findUtility(String release) {
    if (!publish.releases().contains(release)) {
      return Optional.empty();
    }
    return ledger.list("5-audited").stream()
        .filter(
            step -> step.record().inputs().stream().anyMatch(one -> publish.isMadeOf(release, one)))
        .flatMap(step -> UtilityReport.find(step.folder()).stream())
        .findFirst();
  }

  /** Where a file may lie while it is being received; emptied at every start. */
  public Path uploads() {
    try {
      return Files.createDirectories(folder.unfinished());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

package kg.koch.app.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.app.check.handover.ComparedVersion;
import kg.koch.app.check.internal.CheckedFacts;
import kg.koch.app.check.internal.DeliveryCheck;
import kg.koch.app.check.internal.VersionCheck;
import kg.koch.app.collect.handover.Receipt;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CodeList.Code;
import kg.koch.catalog.SourceLayout;
import kg.koch.catalog.SourceLayout.Field;
import kg.koch.engine.ledger.Json;
import kg.koch.engine.ledger.Ledger;
import kg.koch.engine.ledger.Step;

/**
 * Checks deliveries, one ledger step each, several at a time.
 *
 * <p>Only the newest version of each source and period is checked. Output does not depend on the
 * number of threads. A declaration that changes makes new steps. Then each is held against the
 * others as its source declares ({@link DeliveryComparisons}). What a new version changes beside
 * the one before it is a step of its own, {@code 2-compared}. Not checked: rows of several
 * deliveries side by side.
 */
public final class Check {

  static final String STAGE = "2-checked";
  static final String COMPARED = "2-compared";

  private final Catalog catalog;
  private final Ledger ledger;
  private final int threads;
  private final DeliveryCheck check;
  private final DeliveryComparisons comparisons;

  /**
   * @param threads files checked at the same time
   * @param spill folder for what does not fit in memory
   */
  public Check(Catalog catalog, Ledger ledger, int threads, Path spill) {
    this.catalog = catalog;
    this.ledger = ledger;
    this.threads = threads;
    this.check = new DeliveryCheck(catalog, spill);
    this.comparisons = new DeliveryComparisons(catalog, ledger, spill);
  }

  /**
   * Checks the newest versions among the receipts.
   *
   * @return by source and period
   */
  public List<CheckedDelivery> check(List<Receipt> receipts) {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<CheckedDelivery>> started = new ArrayList<>();
      for (Receipt receipt : Receipt.newest(receipts)) {
        started.add(workers.submit(() -> one(receipt)));
      }
      List<CheckedDelivery> checked = started.stream().map(Check::await).toList();
      return checked.stream().map(one -> comparisons.compare(one, checked)).toList();
    } finally {
      end(workers);
    }
  }

  /** Waits for what still runs, so that nothing writes after this returns. */
  private static void end(ExecutorService workers) {
    workers.shutdownNow();
    try {
      workers.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private CheckedDelivery one(Receipt receipt) {
    Step step =
        ledger.run(
            STAGE,
            List.of(receipt.id()),
            parameters(receipt),
            folder -> check.into(folder, receipt));
    return CheckedFacts.delivery(receipt, step);
  }

  /** Checks one delivery and holds it against those of the others that are checked already. */
  public CheckedDelivery check(Receipt receipt, List<Receipt> others) {
    return comparisons.compare(one(receipt), checkedRows(others));
  }

  /** The deliveries among the receipts' newest versions that are checked already. */
  public List<CheckedDelivery> finished(List<Receipt> receipts) {
    List<CheckedDelivery> checked = checkedRows(receipts);
    return checked.stream().map(one -> comparisons.finished(one, checked)).toList();
  }

  private List<CheckedDelivery> checkedRows(List<Receipt> receipts) {
    return Receipt.newest(receipts).stream()
        .flatMap(
            receipt ->
                ledger.find(STAGE, List.of(receipt.id()), parameters(receipt)).stream()
                    .map(step -> CheckedFacts.delivery(receipt, step)))
        .toList();
  }

  /**
   * Compares a delivery with the version before it.
   *
   * @param receipts of which one may be that version
   * @return empty for a first version
   */
  public Optional<ComparedVersion> compare(Receipt receipt, List<Receipt> receipts) {
    VersionCheck versions = new VersionCheck(catalog.source(receipt.source()));
    return before(receipt, receipts)
        .map(
            before ->
                ledger.run(
                    COMPARED,
                    List.of(before.id(), receipt.id()),
                    versions.parameters(),
                    folder -> versions.into(folder, before, receipt)))
        .map(step -> versions.compared(receipt, step));
  }

  /** What {@link #compare} has found already. */
  public Optional<ComparedVersion> findCompared(Receipt receipt, List<Receipt> receipts) {
    VersionCheck versions = new VersionCheck(catalog.source(receipt.source()));
    return before(receipt, receipts)
        .flatMap(
            before ->
                ledger.find(COMPARED, List.of(before.id(), receipt.id()), versions.parameters()))
        .map(step -> versions.compared(receipt, step));
  }

  private static Optional<Receipt> before(Receipt receipt, List<Receipt> receipts) {
    return receipts.stream()
        .filter(one -> one.source().equals(receipt.source()))
        .filter(one -> one.period().equals(receipt.period()))
        .filter(one -> one.version() == receipt.version() - 1)
        .findFirst();
  }

  private SortedMap<String, String> parameters(Receipt receipt) {
    return new TreeMap<>(Map.of("declaration", declaration(receipt.source())));
  }

  /** Hash of all that is declared and decides which rows pass. */
  private String declaration(String source) {
    SourceLayout layout = catalog.source(source);
    SortedMap<String, List<Code>> lists = new TreeMap<>();
    layout.fields().stream()
        .map(Field::codeList)
        .filter(Objects::nonNull)
        .forEach(list -> lists.put(list, catalog.codeList(list).versions()));
    return Ledger.hash(Json.text(layout.ofRows()) + Json.text(lists));
  }

  private static CheckedDelivery await(Future<CheckedDelivery> started) {
    try {
      return started.get();
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof RuntimeException unchecked
          ? unchecked
          : new IllegalStateException(failure.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Checking was interrupted", interrupted);
    }
  }
}

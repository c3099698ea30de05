package kg.koch.app.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kg.koch.app.collect.handover.Receipt;
import kg.koch.app.collect.internal.Arrival;
import kg.koch.app.collect.internal.ReceiptFacts;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.SourceLayout;
import kg.koch.check.Period;
import kg.koch.engine.ledger.Ledger;
import kg.koch.engine.ledger.Step;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/**
 * Takes deliveries in.
 *
 * <p>Guarantees: what has a receipt is kept byte for byte, is in a known form and encoding, has the
 * declared columns and splits into rows. Versions are numbered in the order of delivery. Not
 * checked: the rows' content, which is the next stage's work; who sent the file.
 *
 * <p>Safe for several threads; deliveries of one source and period are taken one at a time.
 */
public final class Collect {

  static final String STAGE = "1-collected";

  private final Catalog catalog;
  private final Ledger ledger;
  private final Map<String, Object> targets = new ConcurrentHashMap<>();

  public Collect(Catalog catalog, Ledger ledger) {
    this.catalog = catalog;
    this.ledger = ledger;
  }

  /**
   * Takes a file in, or gives the receipt it has already.
   *
   * @throws BadInputException if source, period or file cannot be used; nothing is kept then
   */
  public Receipt deliver(Path file, String source, String period) {
    return deliver(new Delivery(file, source, period));
  }

  /**
   * Takes several files in. Versions of one source and period are numbered in the order given,
   * whatever the number of threads. Every file is tried.
   *
   * @return a receipt for each, in the order given
   * @throws BadInputException for the first in order that cannot be used; the others are kept
   */
  public List<Receipt> deliver(List<Delivery> deliveries, int threads) {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      Map<String, CompletableFuture<Receipt>> lastOfTarget = new HashMap<>();
      List<CompletableFuture<Receipt>> all = new ArrayList<>();
      for (Delivery delivery : deliveries) {
        CompletableFuture<Receipt> before = lastOfTarget.get(delivery.target());
        CompletableFuture<Receipt> started =
            before == null
                ? CompletableFuture.supplyAsync(() -> deliver(delivery), workers)
                : before.handleAsync((receipt, failure) -> deliver(delivery), workers);
        lastOfTarget.put(delivery.target(), started);
        all.add(started);
      }
      return results(all);
    } finally {
      workers.shutdown();
    }
  }

  /** Waits for all, so that nothing writes after this returns. */
  private static List<Receipt> results(List<CompletableFuture<Receipt>> all) {
    CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new))
        .exceptionally(failure -> null)
        .join();
    try {
      return all.stream().map(CompletableFuture::join).toList();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException unchecked ? unchecked : failure;
    }
  }

  private Receipt deliver(Delivery delivery) {
    Arrival arrival = new Arrival(delivery.file());
    SourceLayout layout = layout(delivery.source(), arrival.fileName());
    requirePeriod(layout, delivery.period(), arrival.fileName());
    Object target = targets.computeIfAbsent(delivery.target(), name -> new Object());
    synchronized (target) {
      return recognised(arrival, before(delivery)).orElseGet(() -> take(arrival, layout, delivery));
    }
  }

  private List<Receipt> before(Delivery delivery) {
    return receipts().stream()
        .filter(one -> one.source().equals(delivery.source()))
        .filter(one -> one.period().equals(delivery.period()))
        .toList();
  }

  /** Spares the copy of a file that is there: only one of the same length can be. */
  private static Optional<Receipt> recognised(Arrival arrival, List<Receipt> before) {
    try {
      long bytes = arrival.bytes();
      if (before.stream().noneMatch(one -> one.bytes() == bytes)) {
        return Optional.empty();
      }
      String sha256 = arrival.sha256();
      return before.stream().filter(one -> one.sha256().equals(sha256)).findFirst();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Receipt take(Arrival arrival, SourceLayout layout, Delivery delivery) {
    return ledger.beside(
        "arrival",
        folder -> {
          Arrival.Read read = arrival.take(layout, folder);
          int version = before(delivery).size() + 1;
          return ReceiptFacts.receipt(keep(read, delivery, arrival.fileName(), version));
        });
  }

  private Step keep(Arrival.Read read, Delivery delivery, String fileName, int version) {
    return ledger.run(
        STAGE,
        List.of(),
        ReceiptFacts.parameters(delivery.source(), delivery.period(), read.sha256()),
        folder -> {
          for (Path file : read.files()) {
            Files.move(file, folder.resolve(file.getFileName()));
          }
          return ReceiptFacts.of(read, fileName, version);
        });
  }

  private SourceLayout layout(String source, String fileName) {
    SourceLayout layout = catalog.sources().get(source);
    if (layout == null) {
      throw new BadInputException(
          Place.file(fileName),
          "a source of " + String.join(", ", catalog.sources().keySet().stream().sorted().toList()),
          "'" + source + "'",
          "Name the register the file comes from.");
    }
    return layout;
  }

  private static void requirePeriod(SourceLayout layout, String period, String fileName) {
    if (Period.parse(layout.periodicity(), period).isEmpty()) {
      throw new BadInputException(
          Place.file(fileName),
          "for %s a period that is %s"
              .formatted(layout.id(), Period.expected(layout.periodicity())),
          "'" + period + "'",
          "Name the period the file covers.");
    }
  }

  /** All receipts, old versions too, by source, period and version. */
  public List<Receipt> receipts() {
    return ledger.list(STAGE).stream().map(ReceiptFacts::receipt).sorted(Receipt.ORDER).toList();
  }
}

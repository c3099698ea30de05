package kg.koch.app.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
 * <p>Guarantees: what has a receipt is kept byte for byte, is text in a known encoding, has the
 * declared columns and splits into rows. Versions are numbered in the order of delivery. Not
 * checked: the rows' content, which is the next stage's work; who sent the file.
 *
 * <p>Safe for several threads; deliveries are taken one at a time.
 */
public final class Collect {

  static final String STAGE = "1-collected";

  private final Catalog catalog;
  private final Ledger ledger;

  public Collect(Catalog catalog, Ledger ledger) {
    this.catalog = catalog;
    this.ledger = ledger;
  }

  /**
   * Takes a file in, or gives the receipt it has already.
   *
   * @throws BadInputException if source, period or file cannot be used; nothing is kept then
   */
  public synchronized Receipt deliver(Path file, String source, String period) {
    Arrival arrival = new Arrival(file);
    SourceLayout layout = layout(source, arrival.fileName());
    requirePeriod(layout, period, arrival.fileName());
    try {
      String sha256 = arrival.sha256();
      List<Receipt> before =
          receipts().stream()
              .filter(one -> one.source().equals(source) && one.period().equals(period))
              .toList();
      Optional<Receipt> same =
          before.stream().filter(one -> one.sha256().equals(sha256)).findFirst();
      return same.isPresent()
          ? same.get()
          : keep(arrival, layout, period, sha256, before.size() + 1);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Receipt keep(
      Arrival arrival, SourceLayout layout, String period, String sha256, int version) {
    Step step =
        ledger.run(
            STAGE,
            List.of(),
            ReceiptFacts.parameters(layout.id(), period, sha256),
            folder -> {
              Path original = folder.resolve(ReceiptFacts.ORIGINAL);
              Arrival.Read read = arrival.read(layout);
              arrival.copyTo(original, sha256);
              return ReceiptFacts.of(read, arrival.fileName(), version);
            });
    return ReceiptFacts.receipt(step);
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

package kg.koch.app.chain;

import java.nio.file.Path;
import java.util.List;
import kg.koch.app.check.Check;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.app.collect.Collect;
import kg.koch.app.collect.handover.Receipt;
import kg.koch.app.link.Link;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.app.measure.Measure;
import kg.koch.app.measure.handover.MeasuredTables;
import kg.koch.catalog.Catalog;
import kg.koch.engine.ledger.Ledger;
import kg.koch.link.LinkageKey;
import kg.koch.protect.DisclosureKey;
import kg.koch.protect.RecordKeys;

/**
 * The stages of one country's data, one after the other. The folder must be held ({@link
 * kg.koch.engine.ledger.DataFolder}). The result does not depend on the number of threads.
 */
public final class Chain {

  /** Goes into the identity of every step: another version of the program makes other steps. */
  public static final String CODE_VERSION = "0.1.0";

  private static final List<String> MADE = List.of("3-linked", "4-measured", "5-protected");

  private final CountryFolder folder;
  private final Progress progress;
  private final Ledger ledger;
  private final Collect collect;
  private final Check check;
  private final Link link;
  private final Measure measure;

  public Chain(
      CountryFolder folder, Catalog catalog, KeyFolder keys, int threads, Progress progress) {
    this.folder = folder;
    this.progress = progress;
    this.ledger = new Ledger(folder.root(), CODE_VERSION);
    ledger.removeUnfinished();
    this.collect = new Collect(catalog, ledger);
    this.check = new Check(catalog, ledger, threads, folder.spill());
    this.link = new Link(catalog, ledger, LinkageKey.of(keys.linkage()), threads, folder.spill());
    this.measure =
        new Measure(
            catalog,
            ledger,
            new RecordKeys(new DisclosureKey(keys.disclosure()))::of,
            threads,
            folder.spill());
  }

  /** Collects and checks one file; returns its receipt's identity. */
  public String deliver(Path file, String source, String period) {
    Receipt receipt = collect.deliver(file, source, period);
    check.check(List.of(receipt));
    return receipt.id();
  }

  /** Collects every file of a folder of deliveries. */
  public List<Receipt> collect(Path deliveries) {
    return progress.step(
        "collect",
        () ->
            new Deliveries(deliveries)
                .list().stream()
                    .map(one -> collect.deliver(one.file(), one.source(), one.period()))
                    .toList(),
        receipts -> "%,d deliveries, %,d bytes".formatted(receipts.size(), sum(receipts)));
  }

  /** Checks, links and measures what was collected. */
  public MeasuredTables measure() {
    List<CheckedDelivery> checked =
        progress.step("check", () -> check.check(collect.receipts()), Chain::checkedInWords);
    LinkedEvents linked = progress.step("link", () -> link.link(checked), Chain::linkedInWords);
    return progress.step("measure", () -> measure.measure(linked), Chain::measuredInWords);
  }

  private static String checkedInWords(List<CheckedDelivery> checked) {
    long received = checked.stream().mapToLong(CheckedDelivery::received).sum();
    long rejected = checked.stream().mapToLong(CheckedDelivery::rejectedRows).sum();
    long refused = checked.stream().filter(CheckedDelivery::refused).count();
    return "%,d rows, %,d accepted, %,d rejected; %d deliveries refused"
        .formatted(received, received - rejected, rejected, refused);
  }

  private static String linkedInWords(LinkedEvents linked) {
    long unlinked =
        linked.facts().entrySet().stream()
            .filter(fact -> fact.getKey().contains(".unlinked."))
            .mapToLong(fact -> ((Number) fact.getValue()).longValue())
            .sum();
    return "%,d persons, %,d rows of nobody known"
        .formatted(
            ((Number) java.util.Objects.requireNonNull(linked.facts().get("persons"))).longValue(),
            unlinked);
  }

  private static String measuredInWords(MeasuredTables measured) {
    return "%d tables of %s"
        .formatted(measured.tables().size(), measured.facts().get("persons") + " persons");
  }

  private static long sum(List<Receipt> receipts) {
    return receipts.stream().mapToLong(Receipt::bytes).sum();
  }
}

package kg.koch.app.xroad.provider;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kg.koch.app.chain.Finished;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.app.collect.handover.Receipt;
import org.jspecify.annotations.Nullable;

/** What became of a supplier's deliveries: counts and rules, no row and no value. */
final class DeliveryStates {

  private final Supplier<Finished> finished;

  DeliveryStates(Supplier<Finished> finished) {
    this.finished = finished;
  }

  /**
   * A delivery.
   *
   * @param verdict accepted, refused, or unchecked
   * @param rows null while unchecked
   */
  record State(
      String receipt,
      String period,
      int version,
      String fileName,
      String sha256,
      long bytes,
      String verdict,
      @Nullable Rows rows) {}

  /**
   * What was found.
   *
   * @param findings how often each rule was broken
   */
  record Rows(long received, long accepted, long rejected, SortedMap<String, Long> findings) {}

  /** The answer. */
  record States(String source, List<State> deliveries) {}

  Answer of(String source) {
    Finished now = finished.get();
    Map<String, CheckedDelivery> checked =
        now.checked().stream()
            .collect(Collectors.toMap(CheckedDelivery::receiptId, Function.identity()));
    return Answer.json(
        new States(
            source,
            now.receipts().stream()
                .filter(receipt -> receipt.source().equals(source))
                .map(receipt -> state(receipt, checked.get(receipt.id())))
                .toList()));
  }

  private static State state(Receipt receipt, @Nullable CheckedDelivery checked) {
    return new State(
        receipt.id(),
        receipt.period(),
        receipt.version(),
        receipt.fileName(),
        receipt.sha256(),
        receipt.bytes(),
        checked == null ? "unchecked" : checked.refused() ? "refused" : "accepted",
        checked == null ? null : rows(checked));
  }

  private static Rows rows(CheckedDelivery checked) {
    return new Rows(
        checked.received(),
        checked.acceptedRows(),
        checked.rejectedRows(),
        checked.findingsByRule());
  }
}

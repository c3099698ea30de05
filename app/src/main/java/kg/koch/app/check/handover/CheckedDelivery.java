package kg.koch.app.check.handover;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import kg.koch.app.collect.handover.Receipt;

/**
 * A checked delivery.
 *
 * @param stepId of the checked step in the ledger
 * @param accepted Parquet of the rows that pass: the declared fields, and line (INT) of the
 *     original
 * @param refused true if more rows were rejected than the source's blocking threshold allows, or a
 *     rule of severity ERROR on the whole delivery does not hold: its rows must not be used
 * @param findingsByRule how often each rule was broken, warnings included; complete
 * @param outcomes of the rules on the whole delivery, as far as it could be held against others
 */
public record CheckedDelivery(
    Receipt receipt,
    String stepId,
    Path accepted,
    long received,
    long acceptedRows,
    long rejectedRows,
    boolean refused,
    SortedMap<String, Long> findingsByRule,
    List<DeliveryOutcome> outcomes) {

  public CheckedDelivery {
    outcomes = List.copyOf(outcomes);
    if (acceptedRows + rejectedRows != received) {
      throw new IllegalArgumentException(
          "Expected accepted + rejected = received; got %d + %d and %d"
              .formatted(acceptedRows, rejectedRows, received));
    }
  }

  /** The delivery with the outcomes of the rules on it as a whole. */
  public CheckedDelivery with(List<DeliveryOutcome> found) {
    return new CheckedDelivery(
        receipt,
        stepId,
        accepted,
        received,
        acceptedRows,
        rejectedRows,
        refused || found.stream().anyMatch(one -> one.refuses() && !one.holds()),
        findingsByRule,
        found);
  }

  /** The register it came from. */
  public String source() {
    return receipt.source();
  }

  /** The day, month or year it is about. */
  public String period() {
    return receipt.period();
  }

  /** Whether the day, month or year it is about was over, or a snapshot taken, by that day. */
  public boolean isKnownOn(LocalDate day) {
    String period = period();
    LocalDate known =
        switch (period.length()) {
          case 4 -> LocalDate.of(Integer.parseInt(period) + 1, 1, 1);
          case 7 -> YearMonth.parse(period).plusMonths(1).atDay(1);
          default -> LocalDate.parse(period);
        };
    return !known.isAfter(day);
  }

  /** Identity of the collected step; an event made of a row names it as where it came from. */
  public String receiptId() {
    return receipt.id();
  }
}

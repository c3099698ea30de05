package kg.koch.app.workspace.internal.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import kg.koch.app.chain.Finished;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.app.collect.handover.Receipt;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.SourceLayout;
import kg.koch.check.Period;
import org.jspecify.annotations.Nullable;

/** What came of all sources, as it stands on one day. */
final class SourceDesk {

  /** Days after the newest made-up period at which the desk of a made-up country stands. */
  private static final int MADE_UP_DAYS = 30;

  private final Map<String, SourceLayout> layouts;
  private final Map<String, List<DeliveredPeriod>> delivered;
  private final LocalDate today;
  private final boolean madeUp;

  /**
   * @param madeUp the deliveries are of a made-up country
   */
  SourceDesk(Catalog catalog, Finished finished, Clock clock, boolean madeUp) {
    this.layouts = catalog.sources();
    this.madeUp = madeUp;
    Map<String, CheckedDelivery> verdicts =
        finished.checked().stream()
            .collect(Collectors.toMap(CheckedDelivery::receiptId, Function.identity()));
    this.delivered =
        Receipt.newest(finished.receipts()).stream()
            .filter(receipt -> verdicts.containsKey(receipt.id()))
            .map(receipt -> verdicts.get(receipt.id()))
            .collect(
                Collectors.groupingBy(
                    CheckedDelivery::source,
                    Collectors.mapping(this::delivered, Collectors.toList())));
    this.today =
        madeUp
            ? delivered.values().stream()
                .flatMap(List::stream)
                .map(one -> one.period().last())
                .max(Comparator.naturalOrder())
                .map(day -> day.plusDays(MADE_UP_DAYS))
                .orElseGet(() -> LocalDate.now(clock))
            : LocalDate.now(clock);
  }

  private DeliveredPeriod delivered(CheckedDelivery checked) {
    SourceLayout layout = Objects.requireNonNull(layouts.get(checked.source()));
    return new DeliveredPeriod(
        Period.parse(layout.periodicity(), checked.period()).orElseThrow(),
        checked.receiptId(),
        checked.receipt().version(),
        madeUp ? null : takenInOn(checked.receipt()),
        checked.received(),
        checked.rejectedRows(),
        checked.refused(),
        checked.findingsByRule());
  }

  /** The file was written then; nothing else of a receipt tells a time. */
  private static @Nullable LocalDate takenInOn(Receipt receipt) {
    try {
      return Files.getLastModifiedTime(receipt.original())
          .toInstant()
          .atZone(ZoneOffset.UTC)
          .toLocalDate();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  LocalDate today() {
    return today;
  }

  /** Deliveries of a source, oldest first. */
  List<DeliveredPeriod> delivered(String source) {
    return delivered.getOrDefault(source, List.of()).stream()
        .sorted(Comparator.comparing((DeliveredPeriod one) -> one.period().first()))
        .toList();
  }

  /** Whether anything came of the source that was not refused. */
  boolean delivers(String source) {
    return delivered(source).stream().anyMatch(one -> !one.refused());
  }

  List<DueDelivery> calendar(SourceLayout layout) {
    return new SourceCalendar(layout, delivered(layout.id())).until(today);
  }
}

package kg.koch.app.check.internal;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kg.koch.app.check.handover.CheckedDelivery;

/**
 * The deliveries that one is held against. Those with too many rejected rows are left out.
 *
 * <p>The period before a month is the month before, before a year the year before, before a
 * snapshot the snapshot before. The register of a delivery is the first snapshot after its period,
 * for those are in it whom the period brought; else the newest there is.
 */
public final class OtherDeliveries {

  private static final int YEAR = 4;
  private static final int MONTH = 7;

  private final List<CheckedDelivery> accepted;

  public OtherDeliveries(List<CheckedDelivery> all) {
    this.accepted = all.stream().filter(one -> !one.refused()).toList();
  }

  Optional<CheckedDelivery> before(CheckedDelivery delivery) {
    String period = delivery.period();
    return of(delivery.source())
        .filter(one -> one.period().length() == period.length())
        .filter(
            one ->
                switch (period.length()) {
                  case YEAR -> Year.parse(one.period()).plusYears(1).equals(Year.parse(period));
                  case MONTH ->
                      YearMonth.parse(one.period()).plusMonths(1).equals(YearMonth.parse(period));
                  default -> one.period().compareTo(period) < 0;
                })
        .max(Comparator.comparing(CheckedDelivery::period));
  }

  Optional<CheckedDelivery> register(String source, CheckedDelivery delivery) {
    LocalDate after = dayAfter(delivery.period());
    return of(source)
        .filter(one -> !LocalDate.parse(one.period()).isBefore(after))
        .min(Comparator.comparing(CheckedDelivery::period))
        .or(() -> of(source).max(Comparator.comparing(CheckedDelivery::period)));
  }

  private Stream<CheckedDelivery> of(String source) {
    return accepted.stream().filter(one -> one.source().equals(source));
  }

  private static LocalDate dayAfter(String period) {
    return switch (period.length()) {
      case YEAR -> Year.parse(period).plusYears(1).atDay(1);
      case MONTH -> YearMonth.parse(period).plusMonths(1).atDay(1);
      default -> LocalDate.parse(period);
    };
  }
}

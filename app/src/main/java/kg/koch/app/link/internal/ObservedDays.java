package kg.koch.app.link.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/**
 * The days the border records cover: from the first month delivered to the last. A month missing in
 * between is said, for it would look like people who never crossed.
 *
 * @param from first day observed
 * @param until first day not observed
 */
public record ObservedDays(LocalDate from, LocalDate until) {

  /**
   * @throws BadInputException if no month of border crossings or no person register was delivered
   */
  public static ObservedDays of(List<CheckedDelivery> deliveries) {
    require(deliveries, "person-register");
    require(deliveries, "border-crossings");
    List<YearMonth> months =
        deliveries.stream()
            .filter(one -> one.source().equals("border-crossings"))
            .map(one -> YearMonth.parse(one.period()))
            .sorted()
            .toList();
    return new ObservedDays(
        months.get(0).atDay(1), months.get(months.size() - 1).plusMonths(1).atDay(1));
  }

  private static void require(List<CheckedDelivery> deliveries, String source) {
    if (deliveries.stream().noneMatch(one -> one.source().equals(source))) {
      throw new BadInputException(
          Place.file(source),
          "at least one accepted delivery of this source",
          "none",
          "Deliver it with ./koch deliver, or see why it was refused, and run the chain again.");
    }
  }
}

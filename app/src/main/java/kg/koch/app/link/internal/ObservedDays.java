package kg.koch.app.link.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kg.koch.app.check.handover.CheckedDelivery;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/**
 * The days the border records cover: from the first month delivered to the last. A month missing in
 * between is said, for it would look like people who never crossed.
 *
 * @param from first day observed
 * @param until first day not observed
 * @param archivedFrom first day of the border archive; {@code from} where there is none
 */
public record ObservedDays(LocalDate from, LocalDate until, LocalDate archivedFrom) {

  /**
   * @throws BadInputException if no month of border crossings or no person register was delivered,
   *     or a year of the border archive is missing
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
    LocalDate from = months.get(0).atDay(1);
    LocalDate until = months.get(months.size() - 1).plusMonths(1).atDay(1);
    return new ObservedDays(from, until, archivedFrom(deliveries, from));
  }

  /** A year missing between would look like a year in which nobody crossed. */
  private static LocalDate archivedFrom(List<CheckedDelivery> deliveries, LocalDate from) {
    SortedSet<Integer> years =
        deliveries.stream()
            .filter(one -> one.source().equals("border-archive"))
            .map(one -> Integer.valueOf(one.period()))
            .collect(Collectors.toCollection(TreeSet::new));
    if (years.isEmpty()) {
      return from;
    }
    LocalDate first = LocalDate.of(years.first(), 1, 1);
    LocalDate day = first;
    for (; day.isBefore(from); day = day.plusYears(1)) {
      if (!years.remove(day.getYear())) {
        throw badArchive("the year " + day.getYear(), "no accepted delivery of it");
      }
    }
    if (!day.equals(from) || !years.isEmpty()) {
      int last = years.isEmpty() ? day.getYear() - 1 : years.last();
      throw badArchive("only whole years before " + from, "the year " + last);
    }
    return first;
  }

  private static BadInputException badArchive(String expected, String came) {
    return new BadInputException(
        Place.file("border-archive"),
        expected,
        came,
        "Deliver every year from the archive's first to the start of border-crossings, and no later one.");
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

package kg.koch.app.workspace.internal.desk;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kg.koch.catalog.SourceLayout;
import kg.koch.catalog.SourceLayout.Periodicity;
import kg.koch.check.Period;

/**
 * What a source owes, period by period: from the first one that came until the first that is not
 * over. A source that never sent anything owes nothing yet.
 *
 * <p>A whole year takes the place of its months. Snapshots follow each other at the distance of the
 * last two, or a year.
 */
final class SourceCalendar {

  private final SourceLayout layout;
  private final List<DeliveredPeriod> delivered;

  /**
   * @param delivered one a period, in any order
   */
  SourceCalendar(SourceLayout layout, List<DeliveredPeriod> delivered) {
    this.layout = layout;
    this.delivered =
        delivered.stream()
            .sorted(Comparator.comparing((DeliveredPeriod one) -> one.period().first()))
            .toList();
  }

  /** Oldest first; the last one is the next to come. */
  List<DueDelivery> until(LocalDate today) {
    List<DueDelivery> owed = new ArrayList<>();
    Integer dueDays = layout.dueDays();
    if (dueDays == null) {
      return delivered.stream().map(SourceCalendar::once).toList();
    }
    if (delivered.isEmpty()) {
      return owed;
    }
    LocalDate at = delivered.get(0).period().first();
    Period next = periodAt(at);
    while (!next.last().isAfter(today) || isDelivered(next)) {
      owed.add(owed(next, dueDays));
      next = periodAt(after(next));
    }
    owed.add(owed(next, dueDays));
    return owed;
  }

  private boolean isDelivered(Period period) {
    return find(period).isPresent();
  }

  private DueDelivery owed(Period period, int dueDays) {
    return new DueDelivery(period, period.last().plusDays(dueDays), find(period).orElse(null));
  }

  /** Of a source that owes nothing: what came, came in time. */
  private static DueDelivery once(DeliveredPeriod came) {
    return new DueDelivery(came.period(), LocalDate.MAX, came);
  }

  private Optional<DeliveredPeriod> find(Period period) {
    return delivered.stream().filter(one -> one.period().equals(period)).findFirst();
  }

  /** The period that begins there: the one that came, else as the source's periodicity has it. */
  private Period periodAt(LocalDate first) {
    return delivered.stream()
        .map(DeliveredPeriod::period)
        .filter(period -> period.first().equals(first))
        .max(Comparator.comparing(Period::last))
        .orElseGet(() -> parse(textAt(first)));
  }

  private String textAt(LocalDate first) {
    return switch (layout.periodicity()) {
      case SNAPSHOT -> first.toString();
      case YEAR -> Year.from(first).toString();
      case MONTH, MONTH_OR_YEAR -> YearMonth.from(first).toString();
    };
  }

  private Period parse(String text) {
    return Period.parse(layout.periodicity(), text).orElseThrow();
  }

  private LocalDate after(Period period) {
    return layout.periodicity() == Periodicity.SNAPSHOT
        ? nextSnapshot(period.first())
        : period.last().plusDays(1);
  }

  private LocalDate nextSnapshot(LocalDate day) {
    Optional<LocalDate> came =
        delivered.stream()
            .map(one -> one.period().first())
            .filter(first -> first.isAfter(day))
            .findFirst();
    return came.orElseGet(() -> day.plus(distance(), ChronoUnit.MONTHS));
  }

  private long distance() {
    if (delivered.size() < 2) {
      return 12;
    }
    LocalDate last = delivered.get(delivered.size() - 1).period().first();
    LocalDate before = delivered.get(delivered.size() - 2).period().first();
    return Math.max(1, Math.round(ChronoUnit.DAYS.between(before, last) / 30.44));
  }
}

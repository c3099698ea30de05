package kg.koch.measure.reconcile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Own stays in one partner country, counted under any {@link PartnerRule}. A stay that goes on
 * counts as long as it is so far: none is counted that may yet turn out too short.
 */
public final class CorridorStays {

  private final List<StayAbroad> stays;
  private final LocalDate observedUntil;

  /**
   * @param observedUntil first day not observed
   * @throws IllegalArgumentException if a stay begins or ends on or after that day
   */
  public CorridorStays(List<StayAbroad> stays, LocalDate observedUntil) {
    this.stays = List.copyOf(stays);
    this.observedUntil = observedUntil;
    for (StayAbroad stay : stays) {
      if (!end(stay).isBefore(observedUntil) && stay.to() != null
          || !stay.from().isBefore(observedUntil)) {
        throw new IllegalArgumentException(
            "Expected stays that begin and end before %s; got %s".formatted(observedUntil, stay));
      }
    }
  }

  private LocalDate end(StayAbroad stay) {
    LocalDate to = stay.to();
    return to == null ? observedUntil : to;
  }

  /** Stays that the rule counts in the year. */
  public long count(MirrorFlow flow, int year, PartnerRule rule) {
    return stays.stream()
        .filter(stay -> isLongEnough(stay, rule))
        .map(stay -> counted(flow, stay, rule))
        .filter(day -> day != null && day.getYear() == year && day.isBefore(observedUntil))
        .count();
  }

  /** Stays begun in the year that go on and are too short so far: the rule may count them yet. */
  public long undecided(int year, PartnerRule rule) {
    return stays.stream()
        .filter(stay -> stay.to() == null && stay.from().getYear() == year)
        .filter(stay -> !isLongEnough(stay, rule))
        .count();
  }

  private boolean isLongEnough(StayAbroad stay, PartnerRule rule) {
    return !stay.from().plusMonths(rule.thresholdMonths()).isAfter(end(stay));
  }

  /** The day the rule counts the stay on; null: not yet. */
  private static @Nullable LocalDate counted(MirrorFlow flow, StayAbroad stay, PartnerRule rule) {
    LocalDate entered = stay.from().plusDays(rule.lagDays());
    return switch (flow) {
      case THERE -> entered;
      case BACK -> {
        if (rule.termMonths() > 0) {
          yield entered.plusMonths(rule.termMonths());
        }
        LocalDate to = stay.to();
        yield to == null ? null : to.plusDays(rule.lagDays());
      }
    };
  }
}

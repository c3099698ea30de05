package kg.koch.measure.reconcile;

import java.util.Optional;
import kg.koch.terms.bridge.PartCode;
import kg.koch.terms.bridge.PartKind;
import org.jspecify.annotations.Nullable;

/**
 * What a departure in one of two figures, the registered and the measured, is in the other. The
 * order is that of the bridge; first those only the register counts, then those only the rule does.
 */
public enum DepartureClass {
  /** In both figures, in the same year and region. */
  IN_BOTH(null),
  /** Registered; the border has no record of the person at all. */
  REGISTERED_NO_BORDER_RECORD(minus(PartKind.COVERAGE, "NO_BORDER_RECORD")),
  /** Registered; the border knows the person, but no departure near the day of recording. */
  REGISTERED_NO_DEPARTURE(minus(PartKind.COVERAGE, "NO_DEPARTURE_AT_BORDER")),
  /** Registered; the same departure stands in another year by the border. */
  REGISTERED_OTHER_YEAR(minus(PartKind.TIMING, "OTHER_YEAR")),
  /** Registered; by the border the person had left before the records begin. */
  REGISTERED_LEFT_BEFORE(minus(PartKind.TIMING, "LEFT_BEFORE_RECORDS")),
  /** Registered; too few days have passed to tell whether the rule will count the departure. */
  REGISTERED_UNDECIDED(minus(PartKind.TIMING, "NOT_DECIDED_YET")),
  /** Registered a second time for one departure: a duplicate, or two persons taken for one. */
  REGISTERED_TWICE(minus(PartKind.LINKAGE, "REGISTERED_TWICE")),
  /** Registered; the rule counts no departure, in a history that lacks a crossing. */
  REGISTERED_CROSSING_MISSING(minus(PartKind.IMPUTATION, "CROSSING_MISSING")),
  /** Registered in one region; by the last snapshot of the register the person lived in another. */
  REGISTERED_OTHER_AREA(minus(PartKind.TERRITORY, "OTHER_AREA")),
  /** Registered, but did not stay away as long as the rule asks: came back, or died. */
  REGISTERED_NOT_LONG_ENOUGH(minus(PartKind.DEFINITION, "NOT_AWAY_LONG_ENOUGH")),
  /** Measured; was never in the person register, so that nobody could take the person off it. */
  MEASURED_NEVER_REGISTERED(plus(PartKind.COVERAGE, "NEVER_IN_REGISTER")),
  /** Measured; the same departure stands in another year in the register. */
  MEASURED_OTHER_YEAR(plus(PartKind.TIMING, "OTHER_YEAR")),
  /** Measured; known by a document only, so that the register cannot be asked. */
  MEASURED_DOCUMENT_ONLY(plus(PartKind.LINKAGE, "DOCUMENT_ONLY")),
  /** Measured in a history that lacks a crossing: the days between were concluded. */
  MEASURED_CROSSING_MISSING(plus(PartKind.IMPUTATION, "CROSSING_MISSING")),
  /** Measured where the person last stood in the register; the departure names another region. */
  MEASURED_OTHER_AREA(plus(PartKind.TERRITORY, "OTHER_AREA")),
  /** Measured: the rule counts it though the person came home within twelve months. */
  MEASURED_WITH_BREAKS(plus(PartKind.DEFINITION, "AWAY_WITH_BREAKS")),
  /** Measured: away twelve months without a break, and never taken off the register for it. */
  MEASURED_NOT_DEREGISTERED(plus(PartKind.DEFINITION, "NOT_DEREGISTERED"));

  private final @Nullable PartCode part;

  DepartureClass(@Nullable PartCode part) {
    this.part = part;
  }

  private static PartCode minus(PartKind kind, String reason) {
    return new PartCode(-1, kind, reason);
  }

  private static PartCode plus(PartKind kind, String reason) {
    return new PartCode(1, kind, reason);
  }

  /** The part of the bridge it belongs to; none for what both figures count. */
  public Optional<PartCode> part() {
    return Optional.ofNullable(part);
  }
}

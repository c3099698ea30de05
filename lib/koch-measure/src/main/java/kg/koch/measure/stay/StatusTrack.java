package kg.koch.measure.stay;

import kg.koch.measure.residence.ResidenceColumns;
import kg.koch.measure.residence.ResidenceKernel;
import kg.koch.measure.residence.SameDirection;

/** One person's residence under one definition: what each crossing led to. */
public final class StatusTrack {

  /** What a crossing did to residence. */
  public enum Outcome {
    /** It changed residence. */
    MIGRATION,
    /** It did not. */
    NONE,
    /** It may yet turn out to have changed it: more days must be observed. */
    UNDECIDED
  }

  private final Definition definition;
  private final ResidenceKernel kernel;
  private final InitialStatus initialStatus;
  private ResidenceColumns columns = ResidenceColumns.of(64);
  private boolean initial;
  private boolean mayStillChange;
  private int firstUndecided;

  StatusTrack(Definition definition, InitialStatus initialStatus, SameDirection between) {
    this.definition = definition;
    this.kernel = new ResidenceKernel(definition.rule(), between);
    this.initialStatus = initialStatus;
  }

  /**
   * @param until first day this person is not observed
   * @param mayStillChange false if no more days will ever be observed: the person has died, and
   *     what is undecided never was a migration
   */
  void evaluate(PersonHistory history, int until, boolean mayStillChange) {
    Crossings crossings = history.crossings();
    if (columns.migration().length < crossings.size()) {
      columns = ResidenceColumns.of(crossings.size() * 2);
    }
    this.initial = initialStatus.isResident(history, definition);
    this.mayStillChange = mayStillChange;
    kernel.evaluate(
        crossings.days(),
        crossings.directions(),
        0,
        crossings.size(),
        until,
        initial ? 1 : 0,
        columns);
    // Once a crossing is undecided, so is residence after every later one.
    firstUndecided = 0;
    while (firstUndecided < crossings.size()
        && columns.residentAfter()[firstUndecided] != ResidenceKernel.UNDECIDED) {
      firstUndecided++;
    }
  }

  public Definition definition() {
    return definition;
  }

  /** Residence when the person's observation began. */
  public boolean isInitiallyResident() {
    return initial;
  }

  public Outcome outcome(int crossing) {
    byte migration = columns.migration()[crossing];
    if (migration == ResidenceKernel.UNDECIDED) {
      return mayStillChange ? Outcome.UNDECIDED : Outcome.NONE;
    }
    return migration == 1 ? Outcome.MIGRATION : Outcome.NONE;
  }

  /** Whether residence after the crossing is known. */
  public boolean isDecidedAfter(int crossing) {
    return crossing < firstUndecided || !mayStillChange;
  }

  /** Residence after the crossing; while undecided, as it last was known. */
  public boolean isResidentAfter(int crossing) {
    int known = Math.min(crossing, firstUndecided - 1);
    return known < 0 ? initial : columns.residentAfter()[known] == 1;
  }

  /** Residence before the crossing; while undecided, as it last was known. */
  public boolean isResidentBefore(int crossing) {
    return crossing == 0 ? initial : isResidentAfter(crossing - 1);
  }
}

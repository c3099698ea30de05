package kg.koch.measure.stay;

import java.util.List;
import kg.koch.measure.residence.SameDirection;

/**
 * One person's history with what was measured from it: stays, and residence under each definition.
 *
 * <p>Used again for the next person: fill {@link #history()}, call {@link #measure()}, read.
 */
public final class MeasuredPerson {

  private final Observation observation;
  private final Places places;
  private final PersonHistory history = new PersonHistory();
  private final Stays stays = new Stays();
  private final Adjustments adjustments = new Adjustments();
  private final List<StatusTrack> tracks;
  private final HistoryFindings findings = new HistoryFindings();
  private final CrossingRepair repair;
  private final CrossingCleaner cleaner;
  private final StayFinder stayFinder;

  /**
   * Of histories as they were recorded; the days between two crossings in one direction are shared.
   */
  public MeasuredPerson(Observation observation, Places places, List<Definition> definitions) {
    this(observation, places, definitions, CrossingRepair.NONE, SameDirection.SHARED);
  }

  /**
   * @param repair what is done about crossings that were not recorded
   */
  public MeasuredPerson(
      Observation observation, Places places, List<Definition> definitions, CrossingRepair repair) {
    this(observation, places, definitions, repair, SameDirection.LASTING);
  }

  private MeasuredPerson(
      Observation observation,
      Places places,
      List<Definition> definitions,
      CrossingRepair repair,
      SameDirection between) {
    this.repair = repair;
    this.observation = observation;
    this.places = places;
    this.cleaner = new CrossingCleaner(observation, findings);
    this.stayFinder = new StayFinder(observation, places);
    InitialStatus initial = new InitialStatus(observation, places);
    this.tracks =
        definitions.stream()
            .map(definition -> new StatusTrack(definition, initial, between))
            .toList();
  }

  /** Measures what stands in the history. */
  public void measure() {
    cleaner.clean(history);
    repair.repair(history, places, observedFrom(), observedUntil());
    findings.countImputed(history.crossings());
    judge();
  }

  private void judge() {
    boolean dies = history.deathDay() < observation.until();
    stayFinder.find(history, stays);
    for (StatusTrack track : tracks) {
      track.evaluate(history, observedUntil(), !dies);
    }
    // Without crossings residence at the start is the same under every definition.
    boolean initial = !tracks.isEmpty() && tracks.get(0).isInitiallyResident();
    adjustments.find(history, initial, observedFrom());
  }

  private int observedUntil() {
    return Math.min(history.deathDay(), observation.until());
  }

  /** Whether a person measured elsewhere may have another history in one of these draws. */
  public boolean mayDiffer(MeasuredPerson measured, List<CrossingRepair> draws) {
    history.copyRecorded(measured.history);
    return !draws
        .get(0)
        .isEmptyInAll(draws.size(), history, places, observedFrom(), observedUntil());
  }

  /**
   * Measures what was recorded of a person measured elsewhere, with the missing crossings of
   * another draw. Findings are not counted again.
   *
   * @return false, and nothing but the history is there to read, if the draw puts in the same
   */
  public boolean measureIfOther(MeasuredPerson measured, CrossingRepair draw) {
    fill(measured, draw);
    if (history.crossings().isRepairedAs(measured.history.crossings())) {
      return false;
    }
    judge();
    return true;
  }

  /** Measures what stands in the history, with the missing crossings of another draw. */
  public void measureWith(CrossingRepair draw) {
    cleaner.clean(history);
    draw.repair(history, places, observedFrom(), observedUntil());
    judge();
  }

  /** As the other, whether the draw puts in the same or not. */
  public void measureAs(MeasuredPerson measured, CrossingRepair draw) {
    fill(measured, draw);
    judge();
  }

  private void fill(MeasuredPerson measured, CrossingRepair draw) {
    history.copyRecorded(measured.history);
    draw.repair(history, places, observedFrom(), observedUntil());
  }

  /**
   * Judges the crossings of another person, who stands measured with the same repair, up to the end
   * of this one's observation: {@link #tracks()} can be read afterwards, nothing else. Everything
   * in the other's history must have happened before that end.
   */
  public void judge(MeasuredPerson measured) {
    boolean dies = measured.history.deathDay() < observation.until();
    int until = dies ? measured.history.deathDay() : observation.until();
    for (StatusTrack track : tracks) {
      track.evaluate(measured.history, until, !dies);
    }
  }

  /** Counts what the history's journeys tell of those of others, instead of measuring it. */
  public void countPatterns(TravelPatterns patterns) {
    cleaner.clean(history);
    patterns.add(history, places, observedUntil());
  }

  public Observation observation() {
    return observation;
  }

  public Places places() {
    return places;
  }

  public PersonHistory history() {
    return history;
  }

  public Stays stays() {
    return stays;
  }

  /** What registers alone tell of the person's residence. */
  public Adjustments adjustments() {
    return adjustments;
  }

  /** One track a definition, in the order of the definitions given. */
  public List<StatusTrack> tracks() {
    return tracks;
  }

  public StatusTrack track(String definition) {
    return tracks.stream()
        .filter(track -> track.definition().code().equals(definition))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException("Expected a measured definition; got " + definition));
  }

  /** What was odd in the histories measured so far. */
  public HistoryFindings findings() {
    return findings;
  }

  /**
   * First day of this person's observation: the run's (with a PIN, the archive's), or the day of
   * birth.
   */
  public int observedFrom() {
    return BirthInTime.is(history, observation)
        ? BirthInTime.day(history)
        : observation.firstDay(history);
  }

  /** The day of a birth within the days observed, or {@link Days#NEVER}. */
  public int birthInTime() {
    return BirthInTime.is(history, observation) ? BirthInTime.day(history) : Days.NEVER;
  }

  /** Residence when observation of the person ended; while undecided, as it last was known. */
  public boolean isResidentAtEnd(StatusTrack track) {
    int last = history.crossings().size() - 1;
    return last < 0
        ? adjustments.isResidentOn(observedUntil(), track.isInitiallyResident())
        : track.isResidentAfter(last);
  }

  /** Whether the person was born and had not died at the first moment of the day. */
  public boolean isAliveOn(int day) {
    int birth = BirthInTime.day(history);
    return history.deathDay() >= day && (birth == Days.NEVER || birth < day);
  }

  /** Whether the person was in the country at the first moment of the day. */
  public boolean isPresentOn(int day) {
    int stay = isAliveOn(day) ? stays.at(day) : -1;
    return stay >= 0 && stays.country(stay) == places.home();
  }

  /** Days abroad from one day up to another; the day of a crossing belongs to the side after it. */
  public int daysAbroad(int from, int to) {
    int days = 0;
    for (int stay = 0; stay < stays.size(); stay++) {
      if (stays.country(stay) != places.home()) {
        int since = Math.max(from, stays.from(stay));
        days += Math.max(0, Math.min(to, stays.to(stay)) - since);
      }
    }
    return days;
  }

  /** Residence at the first moment of the day; while undecided, as it last was known. */
  public boolean isResidentOn(int day, StatusTrack track) {
    int last = lastCrossingBefore(day);
    return isAliveOn(day)
        && (last < 0
            ? adjustments.isResidentOn(day, track.isInitiallyResident())
            : track.isResidentAfter(last));
  }

  private int lastCrossingBefore(int day) {
    int last = history.crossings().size() - 1;
    while (last >= 0 && history.crossings().day(last) >= day) {
      last--;
    }
    return last;
  }

  /** Where the register last knew the person to live; before that, the area of birth. */
  public int areaOn(int day) {
    int area = history.lastRegisteredArea(day);
    if (area != Places.NOWHERE) {
      return area;
    }
    int birth = history.actOfBirthPlace();
    return places.isArea(birth) ? birth : Places.NOWHERE;
  }

  /** Where a person who arrives comes to live: as {@link #areaOn}, or where registered next. */
  public int areaAfter(int day) {
    int area = areaOn(day);
    return area != Places.NOWHERE ? area : history.nextRegisteredArea(day);
  }

  /**
   * The country a person comes from who arrives by this crossing: where the departure before it
   * went, or, without one, what the arrival itself says.
   */
  public int previousCountry(int arrival) {
    Crossings crossings = history.crossings();
    boolean departedBefore = arrival > 0 && !crossings.isArrival(arrival - 1);
    return crossings.country(departedBefore ? arrival - 1 : arrival);
  }
}

package kg.koch.measure.stay;

import org.jspecify.annotations.Nullable;

/**
 * A rule that tells who circulates: so many qualifying moves in the days before a day.
 *
 * <p>What qualifies is either a change of residence under a definition without a break, so that the
 * stays between have at least its length (UNECE 2016); or a whole stay abroad of certain lengths.
 * Both are known on the day itself: a change counts once the stay it began has lasted long enough.
 *
 * @param code under which it is published
 * @param changesOf code of the definition whose changes of residence count; null: stays abroad do
 * @param lengths of the stays; of changes of residence only the shortest matters
 * @param times how many make a circular migrant, 2 or more
 * @param windowDays days looked back on
 */
public record Circulation(
    String code, @Nullable String changesOf, StayLengths lengths, int times, int windowDays) {

  public Circulation {
    if (times < 2 || windowDays < times * lengths.shortestDays()) {
      throw new IllegalArgumentException(
          "Expected 2 moves or more in a window they fit into; got %d of %d days in %d days"
              .formatted(times, lengths.shortestDays(), windowDays));
    }
  }

  /** Whether the whole window lies in the days of which persons with a PIN are known. */
  public boolean isObserved(Observation observation, int day) {
    return day - windowDays >= observation.archivedFrom();
  }

  /** The person's qualifying moves in the window before the day. */
  public int moves(MeasuredPerson person, int day) {
    return changesOf == null
        ? staysAbroad(person, day)
        : changes(person, person.track(changesOf), day);
  }

  private int staysAbroad(MeasuredPerson person, int day) {
    Stays stays = person.stays();
    int moves = 0;
    for (int stay = 0; stay < stays.size(); stay++) {
      boolean within = stays.from(stay) >= day - windowDays && stays.to(stay) < day;
      if (within
          && stays.isCompleted(stay)
          && stays.country(stay) != person.places().home()
          && lengths.include(stays.to(stay) - stays.from(stay))) {
        moves++;
      }
    }
    return moves;
  }

  private int changes(MeasuredPerson person, StatusTrack track, int day) {
    Crossings crossings = person.history().crossings();
    int moves = 0;
    for (int i = 0; i < crossings.size(); i++) {
      int crossed = crossings.day(i);
      boolean within = crossed >= day - windowDays && crossed + lengths.shortestDays() <= day;
      moves += within && track.outcome(i) == StatusTrack.Outcome.MIGRATION ? 1 : 0;
    }
    return moves;
  }
}

package kg.koch.measure.provisional;

/**
 * Places in few groups, as numbers from 0 to 12, so that a model can tell where journeys lead
 * without knowing every country.
 *
 * @param byPlace the group of each place of {@link kg.koch.measure.stay.Places}: of an area its
 *     region, of a country its group
 */
@SuppressWarnings("ArrayRecordComponent")
public record PlaceGroups(int[] byPlace) {

  /** The group of the country measured. */
  public static final int HOME = 1;

  public PlaceGroups {
    byPlace = byPlace.clone();
    for (int group : byPlace) {
      if (group < 0 || group > 12) {
        throw new IllegalArgumentException("Expected a group from 0 to 12; got " + group);
      }
    }
  }

  int ofCountry(int place) {
    return place < 0 ? 0 : byPlace[place];
  }

  /** -1 for a person whose area no snapshot knows. */
  int ofArea(int place) {
    return place < 0 ? -1 : byPlace[place];
  }
}

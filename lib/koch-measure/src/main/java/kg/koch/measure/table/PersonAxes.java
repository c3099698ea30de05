package kg.koch.measure.table;

import kg.koch.measure.stay.Days;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.Observation;
import kg.koch.measure.stay.PersonHistory;
import kg.koch.measure.stay.Places;
import kg.koch.terms.Dimension;
import org.jspecify.annotations.Nullable;

/** Puts a person into a tally's axes: area, sex, age on a day, citizenship, partner country. */
final class PersonAxes {

  private final Tally tally;
  private final Observation observation;
  private final int[] dates;
  private final @Nullable PlaceAxis areas;
  private final @Nullable PlaceAxis citizenships;
  private final @Nullable PlaceAxis partners;
  private final @Nullable PlaceAxis births;
  private final @Nullable Bands ages;
  private final int woman;
  private final int man;
  private final int unknownSex;

  PersonAxes(Tally tally, Observation observation, Places places) {
    TableLayout layout = tally.layout();
    this.tally = tally;
    this.observation = observation;
    this.dates = new int[observation.until() - observation.from() + 1];
    for (int i = 0; i < dates.length; i++) {
      dates[i] = Days.date(observation.from() + i);
    }
    this.areas = placeAxis(layout, Axis.REF_AREA, places);
    this.citizenships = placeAxis(layout, Axis.CITIZENSHIP, places);
    this.partners = placeAxis(layout, Axis.PARTNER, places);
    this.births = placeAxis(layout, Axis.COUNTRY_OF_BIRTH, places);
    this.ages = layout.has(Axis.AGE) ? new Bands(layout.dimension(Axis.AGE)) : null;
    boolean bySex = layout.has(Axis.SEX);
    this.woman = bySex ? layout.dimension(Axis.SEX).position("F") : 0;
    this.man = bySex ? layout.dimension(Axis.SEX).position("M") : 0;
    this.unknownSex =
        bySex ? layout.dimension(Axis.SEX).findPosition(Dimension.TOTAL).orElse(-1) : 0;
  }

  private static @Nullable PlaceAxis placeAxis(TableLayout layout, Axis axis, Places places) {
    return layout.has(axis) ? new PlaceAxis(layout.dimension(axis), places) : null;
  }

  /** Sets sex, age, citizenship and country of birth of the person on that day. */
  void set(MeasuredPerson person, int day) {
    PersonHistory history = person.history();
    int sex = history.sex();
    tally.set(Axis.SEX, sex == 1 ? woman : sex == 2 ? man : unknownSex);
    if (ages != null) {
      tally.set(Axis.AGE, ages.position(history.ageOn(dateOf(day))));
    }
    if (citizenships != null) {
      tally.set(Axis.CITIZENSHIP, citizenships.position(history.citizenship()));
    }
    if (births != null) {
      tally.set(Axis.COUNTRY_OF_BIRTH, births.position(history.birthPlace()));
    }
  }

  private int dateOf(int day) {
    int i = day - observation.from();
    return i >= 0 && i < dates.length ? dates[i] : Days.date(day);
  }

  /** Another citizenship than that of today. */
  void setCitizenship(int place) {
    if (citizenships != null) {
      tally.set(Axis.CITIZENSHIP, citizenships.position(place));
    }
  }

  void setArea(int place) {
    if (areas != null) {
      tally.set(Axis.REF_AREA, areas.position(place));
    }
  }

  void setPartner(int place) {
    if (partners != null) {
      tally.set(Axis.PARTNER, partners.position(place));
    }
  }
}

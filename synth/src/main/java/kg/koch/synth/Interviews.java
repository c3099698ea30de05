package kg.koch.synth;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Asks the households of a block, on 1 October of every observed year, what a survey would: in the
 * enumeration areas drawn for it. And counts the truth of the whole country beside.
 *
 * <p>Nobody can be asked where all of a household are away; of such households the truth tells
 * apart, for a survey at home cannot know of them.
 */
final class Interviews {

  static final String TRUTH = "year,measure,area,sex,count";
  private static final int TWO_YEARS = 730;
  private static final int ADULT = 18;

  /**
   * What one household, or returnee, of a drawn area would answer.
   *
   * @param area enumeration area within the stratum
   * @param rows the answers, without the columns of the design, one a file
   */
  record Answer(
      SurveyFrame.Sample sample, int year, int stratum, int area, List<List<String>> rows) {}

  private final SynthSettings settings;
  private final Calendar calendar;
  private final SurveyFrame frame;
  private final SurveyBook.Drawn drawn;
  private final Livelihood livelihood;
  private final List<Answer> answers = new ArrayList<>();
  private final SortedMap<String, Long> truth = new TreeMap<>();

  Interviews(SynthSettings settings, Calendar calendar, SurveyFrame frame, SurveyBook.Drawn drawn) {
    this.settings = settings;
    this.calendar = calendar;
    this.frame = frame;
    this.drawn = drawn;
    this.livelihood = new Livelihood(settings.seed());
  }

  List<Answer> answers() {
    return answers;
  }

  SortedMap<String, Long> truth() {
    return truth;
  }

  void visit(long household, List<Person> members) {
    for (int year = calendar.firstYear(); year < calendar.firstYear() + calendar.years(); year++) {
      int day = Calendar.newYear(year) + 273;
      List<Person> alive = members.stream().filter(one -> one.isAlive(day)).toList();
      if (!alive.isEmpty()) {
        visit(household, year, day, alive, members);
      }
    }
  }

  private void visit(long household, int year, int day, List<Person> alive, List<Person> members) {
    List<Person> atHome = alive.stream().filter(one -> !one.journeys.isAbroad(day)).toList();
    boolean seen = atHome.stream().anyMatch(one -> one.age(day) >= ADULT);
    Home home = alive.get(0).home;
    Home.Address lived = home.lived(day);
    String area = lived.oblast().area();
    for (Person person : alive) {
      count(person, year, day, area, seen);
    }
    int stratum = frame.stratum(lived);
    int place = frame.area(household, home.addresses().indexOf(lived), stratum);
    if (seen) {
      countElsewhere(atHome, year, day, lived, home.registered(day));
      HouseholdBudget budget = budget(household, day, alive, atHome);
      truth.merge(year + ",households-at-home," + area + ",_T", 1L, Long::sum);
      long receives = budget.receives() ? 1 : 0;
      truth.merge(year + ",households-with-remittances," + area + ",_T", receives, Long::sum);
      if (drawn.holds(SurveyFrame.Sample.HOUSEHOLDS, year, stratum, place)) {
        HouseholdAnswers told =
            new HouseholdAnswers(settings.seed(), livelihood, household, day, members);
        List<String> ofHousehold =
            List.of(told.household(lived, frame.stratum(stratum).urban(), alive, atHome, budget));
        List<String> ofMembers = told.members(lived, frame.stratum(stratum).urban(), alive);
        answers.add(
            new Answer(
                SurveyFrame.Sample.HOUSEHOLDS,
                year,
                stratum,
                place,
                List.of(ofHousehold, ofMembers)));
      }
    }
    if (drawn.holds(SurveyFrame.Sample.RETURNEES, year, stratum, place)) {
      for (Person person : atHome) {
        returned(person, year, day, stratum, place, lived);
      }
    }
  }

  private HouseholdBudget budget(long household, int day, List<Person> alive, List<Person> atHome) {
    List<Livelihood.Stay> abroad =
        alive.stream()
            .filter(one -> one.journeys.isAbroad(day) && one.age(day) >= 15)
            .map(one -> livelihood.stay(one, day))
            .toList();
    return HouseholdBudget.of(settings.seed(), household, atHome, abroad, day);
  }

  private void count(Person person, int year, int day, String area, boolean seen) {
    String rest = area + (person.female ? ",F" : ",M");
    if (person.journeys.isAbroad(day)
        && person.age(day) >= 15
        && livelihood.stay(person, day).isWork()) {
      truth.merge(year + ",labour-migrants," + rest, 1L, Long::sum);
      truth.merge(year + ",labour-migrants-told-of," + rest, seen ? 1L : 0L, Long::sum);
    }
    int back = returnedWithin(person, day, 365);
    if (back >= 0) {
      truth.merge(year + ",returned," + rest, 1L, Long::sum);
      boolean leaves = livelihood.told(person, back, day).plan().equals("LEAVE_AGAIN");
      truth.merge(year + ",returned-and-leaving-again," + rest, leaves ? 1L : 0L, Long::sum);
    }
  }

  /** Who is at home, in another district than registered, for six months or more. */
  private void countElsewhere(
      List<Person> atHome, int year, int day, Home.Address lived, Home.Address registered) {
    boolean elsewhere =
        !HouseholdAnswers.registered(lived, registered).equals("HERE")
            && HouseholdAnswers.monthsHere(lived, day) >= 6;
    for (Person person : atHome) {
      String rest = lived.oblast().area() + (person.female ? ",F" : ",M");
      truth.merge(year + ",living-elsewhere," + rest, elsewhere ? 1L : 0L, Long::sum);
    }
  }

  /** The return of an adult within so many days before the day; -1 if there is none. */
  private int returnedWithin(Person person, int day, int days) {
    int index = Livelihood.lastReturn(person, day, calendar.lifeFrom());
    boolean lately = index >= 0 && day - person.journeys.day(index) < days;
    return lately && person.age(day) >= ADULT ? index : -1;
  }

  private void returned(
      Person person, int year, int day, int stratum, int place, Home.Address lived) {
    int index = returnedWithin(person, day, TWO_YEARS);
    if (index >= 0) {
      Livelihood.Return told = livelihood.told(person, index, day);
      int months = (int) ((day - person.journeys.day(index)) / 30.44);
      String since = months < 6 ? "M0T5" : months < 12 ? "M6T11" : "M12T23";
      String row =
          String.join(
              ",",
              lived.oblast().area(),
              frame.stratum(stratum).urban() ? "URBAN" : "RURAL",
              person.female ? "F" : "M",
              Integer.toString((int) person.age(day)),
              person.journeys.country(index),
              since,
              told.reason(),
              told.plan(),
              flag(told.employed()),
              flag(told.business()),
              flag(told.debt()),
              flag(told.needed()),
              told.needed() ? flag(told.served()) : "");
      answers.add(
          new Answer(SurveyFrame.Sample.RETURNEES, year, stratum, place, List.of(List.of(row))));
    }
  }

  static String flag(boolean yes) {
    return yes ? "1" : "0";
  }
}

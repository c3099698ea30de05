package kg.koch.synth;

import java.util.List;

/**
 * Writes the small registers: permits to work, residence permits, refusals and irregular stays,
 * status of kairylman, asylum, readmissions, and moves because of a hazard. All that is in them
 * beside the lives of the persons is assumed; how often it happens is noted at each.
 */
final class FurtherRegisters {

  /** The sources, in the order of their files in {@link Layout}. */
  static final List<String> SOURCES =
      List.of(
          "asylum-register",
          "disaster-displacement",
          "entry-refusals",
          "kairylman-register",
          "labour-permits",
          "readmissions",
          "residence-permits");

  static final List<String> HEADINGS =
      List.of(
          "case_number,citizenship,document_number,sex,birth_date,applied_on,decision",
          "registration_number,pin,sex,birth_date,hazard,moved_on,from_soate,to_soate",
          "record_number,citizenship,document_number,sex,birth_date,kind,ground,happened_on",
          "status_number,pin,sex,birth_date,origin,granted_on,settled_soate",
          "permit_number,citizenship,document_number,sex,birth_date,kind,branch,region,issued_on",
          "order_number,pin,sex,birth_date,country,ordered_on,step",
          "permit_number,pin,citizenship,sex,birth_date,reason,length,first,granted_on");

  private static final List<String> NO_PERMIT_NEEDED = List.of("KAZ", "RUS");
  private static final List<String> KIN_ABROAD = List.of("TJK", "UZB", "CHN", "TUR");
  private static final String[] BRANCHES = {
    "CONSTRUCTION", "INDUSTRY", "TRADE", "HOSPITALITY", "AGRICULTURE", "OTHER"
  };
  private static final double[] BRANCH_WEIGHTS = {38, 27, 12, 10, 6, 7};
  private static final String[] REASONS = {"WORK", "FAMILY", "STUDY", "OTHER"};
  private static final double[] REASON_WEIGHTS = {35, 33, 22, 10};
  private static final String[] LENGTHS = {"M3T5", "M6T11", "M_GE12"};
  private static final double[] LENGTH_WEIGHTS = {15, 30, 55};
  private static final String[] GROUNDS = {"PURPOSE", "DOCUMENT", "BAN", "MEANS"};
  private static final double[] GROUND_WEIGHTS = {36, 30, 20, 14};
  private static final String[] HAZARDS = {
    "MUDFLOW", "LANDSLIDE", "FLOOD", "EARTHQUAKE", "AVALANCHE"
  };
  private static final double[] HAZARD_WEIGHTS = {35, 28, 20, 12, 5};
  private static final String[] DECISIONS = {"RECOGNISED", "REFUSED", "PENDING"};
  private static final double[] DECISION_WEIGHTS = {25, 45, 30};

  /** Gives some 900 kairylman a year among 7 million (935 in 2025, 24.kg 362562). */
  private static final double KAIRYLMAN = 0.75;

  private static final double HAZARD = 0.05;
  private static final double WORKS = 0.6;
  private static final double REFUSED = 0.002;
  private static final double FOUND = 0.10;
  private static final double EXPELLED = 0.35;
  private static final double READMITTED = 0.012;
  private static final double ASKS_ASYLUM = 0.01;

  private final Layout layout;
  private final Rows rows;
  private final Calendar calendar;
  private final Randomness random;
  private final Randomness ofHousehold;
  private int number;

  /**
   * @param ofHousehold chance that all members of a household share
   */
  FurtherRegisters(Unit unit, Layout layout, Rows rows, Randomness ofHousehold) {
    this.layout = layout;
    this.rows = rows;
    this.calendar = unit.calendar();
    this.random = unit.random();
    this.ofHousehold = ofHousehold;
  }

  void write(List<Person> persons) {
    displaced(persons);
    for (Person person : persons) {
      number = 0;
      if (person.isCitizen()) {
        readmitted(person);
      } else if (person.hasPin()) {
        settled(person);
      } else {
        visited(person);
      }
    }
  }

  /** A household moves as a whole; its hazard is drawn once. */
  private void displaced(List<Person> persons) {
    List<Home.Address> addresses = persons.isEmpty() ? List.of() : persons.get(0).home.addresses();
    for (int at = 1; at < addresses.size(); at++) {
      Home.Address to = addresses.get(at);
      String hazard = HAZARDS[ofHousehold.weighted(HAZARD_WEIGHTS)];
      if (ofHousehold.chance(HAZARD) && calendar.isObserved(to.from())) {
        for (Person person : persons) {
          if (person.hasPin() && person.isAlive(to.from()) && person.isRegistered(to.from())) {
            Line line = begin('Z', person);
            line.number(person.pinOn(to.from()));
            who(line, person).put(hazard).put(',').date(to.from()).put(',');
            line.put(addresses.get(at - 1).soate()).put(',').put(to.soate());
            end("disaster-displacement", to.from());
          }
        }
      }
    }
  }

  private void readmitted(Person person) {
    Journeys journeys = person.journeys;
    for (int i = 0; i < journeys.count(); i++) {
      int left = i == 0 ? calendar.lifeFrom() : journeys.day(i - 1);
      int back = journeys.day(i);
      boolean drawn = journeys.isArrival(i) && back - left >= 90 && random.chance(READMITTED);
      int ordered = back - (drawn ? random.between(5, 40) : 0);
      if (drawn && person.hasPin() && calendar.isObserved(ordered)) {
        Line line = begin('D', person).number(person.pinOn(ordered));
        who(line, person).put(journeys.country(i)).put(',').date(ordered).put(',');
        line.put(calendar.year(back) == calendar.year(ordered) ? "CARRIED_OUT" : "ORDERED");
        end("readmissions", ordered);
      }
    }
  }

  private void settled(Person person) {
    int from = person.registeredFrom;
    boolean came = from != Integer.MIN_VALUE;
    boolean kin = KIN_ABROAD.contains(person.citizenship) && random.chance(KAIRYLMAN);
    String reason = kin ? "KIN" : REASONS[random.weighted(REASON_WEIGHTS)];
    int granted = came ? from + random.between(10, 40) : 0;
    if (came && calendar.isObserved(granted) && person.isAlive(granted)) {
      residencePermit(person, reason, true, granted);
      int again = granted + 365;
      if (random.chance(0.5) && calendar.isObserved(again) && person.isAlive(again)) {
        residencePermit(person, reason, false, again);
      }
    }
    int status = came ? from + random.between(60, 300) : 0;
    if (came && kin && calendar.isObserved(status) && person.isAlive(status)) {
      Line line = begin('K', person).number(person.pinOn(status));
      who(line, person).put(person.citizenship).put(',').date(status).put(',');
      line.put(person.home.registered(status).soate());
      end("kairylman-register", status);
    }
  }

  private void residencePermit(Person person, String reason, boolean first, int day) {
    Line line = begin('R', person).number(person.pinOn(day));
    line.put(',').put(person.citizenship);
    who(line, person).put(reason.equals("KIN") ? "OTHER" : reason).put(',');
    line.put(LENGTHS[random.weighted(LENGTH_WEIGHTS)]).put(',').put(first ? "FIRST" : "RENEWAL");
    line.put(',').date(day);
    end("residence-permits", day);
  }

  /** Stays of a foreigner without a PIN: each from an arrival to the next departure. */
  private void visited(Person person) {
    Journeys journeys = person.journeys;
    for (int i = 0; i < journeys.count(); i++) {
      if (journeys.isArrival(i)) {
        int until = i + 1 < journeys.count() ? journeys.day(i + 1) : calendar.observedUntil();
        stayed(person, journeys.day(i), until - journeys.day(i));
      }
    }
  }

  private void stayed(Person person, int from, int days) {
    if (random.chance(REFUSED)) {
      refusal(person, "REFUSED", GROUNDS[random.weighted(GROUND_WEIGHTS)], from);
    }
    boolean works = days >= 25 && random.chance(WORKS);
    if (works && !NO_PERMIT_NEEDED.contains(person.citizenship)) {
      String branch = BRANCHES[random.weighted(BRANCH_WEIGHTS)];
      String region = Oblast.destination(random).area();
      labourPermit(person, "DAYS_60", branch, region, from + 4);
      if (days > 70) {
        labourPermit(person, "DAYS_360", branch, region, from + 62);
      }
    }
    if (days > 60 && random.chance(FOUND)) {
      String ground = random.chance(0.8) ? "OVERSTAY" : "NO_PERMIT";
      int found = from + random.between(60, days);
      refusal(person, "FOUND", ground, found);
      if (random.chance(EXPELLED)) {
        refusal(person, "EXPELLED", ground, found + random.between(2, 30));
      }
    }
    if (days > 20 && random.chance(ASKS_ASYLUM) && calendar.isObserved(from + 10)) {
      Line line = holder('A', person).date(from + 10).put(',');
      line.put(DECISIONS[random.weighted(DECISION_WEIGHTS)]);
      end("asylum-register", from + 10);
    }
  }

  private void refusal(Person person, String kind, String ground, int day) {
    if (calendar.isObserved(day)) {
      Line line = holder('E', person).put(kind).put(',');
      line.put(ground).put(',').date(day);
      end("entry-refusals", day);
    }
  }

  private void labourPermit(Person person, String kind, String branch, String region, int day) {
    if (calendar.isObserved(day)) {
      Line line = holder('L', person).put(kind).put(',').put(branch);
      line.put(',').put(region).put(',').date(day);
      end("labour-permits", day);
    }
  }

  private Line begin(char kind, Person person) {
    return rows.next().put(kind).number(person.number).put('-').number(++number).put(',');
  }

  private static Line who(Line line, Person person) {
    return line.put(person.female ? ",F," : ",M,").date(person.birth).put(',');
  }

  private Line holder(char kind, Person person) {
    Line line = begin(kind, person).put(person.citizenship).put(',');
    return who(line.put(person.document), person);
  }

  private void end(String source, int day) {
    int year = calendar.year(day) - calendar.firstYear();
    rows.add(layout.further(SOURCES.indexOf(source), year), day);
  }
}

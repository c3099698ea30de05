package kg.koch.synth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Which files the country writes, in a fixed order, and their headings. */
final class Layout {

  static final String REGISTER =
      "pin,previous_pin,pin_changed_on,surname,given_name,patronymic,sex,birth_date,birth_country,"
          + "citizenship,document_number,registered_soate,registered_since";
  static final String BIRTHS =
      "act_number,birth_date,registered_on,pin,sex,surname,given_name,birth_country,soate,"
          + "mother_pin,father_pin";
  static final String DEATHS =
      "act_number,death_date,registered_on,pin,sex,birth_date,death_country,soate";
  static final String MOVES =
      "registration_number;pin;kind;moved_on;registered_on;from_soate;from_country;to_soate;"
          + "to_country;reason;note";
  static final String CROSSINGS =
      "pin,document_number,citizenship,sex,birth_date,crossed_at,direction,checkpoint,country";
  static final String TRUE_PERSONS =
      "person,pin,new_pin,pin_changed_on,document_number,sex,birth_date,death_date,citizenship,"
          + "birth_country,mother,father,begins_abroad";
  static final String TRUE_CROSSINGS =
      "person,crossed_at,direction,country,sex,birth_date,citizenship,death_date";

  /**
   * One file to write.
   *
   * @param path under the output folder
   * @param heading the first line
   * @param packed whether it is written as gzip
   * @param byTime whether its rows stand by time; else by person, as they are made
   */
  record OutputFile(String path, String heading, boolean packed, boolean byTime) {}

  private final int years;
  private final List<OutputFile> files = new ArrayList<>();

  Layout(Calendar calendar) {
    years = calendar.years();
    files.add(new OutputFile("truth/persons.csv", TRUE_PERSONS, false, false));
    files.add(new OutputFile("truth/crossings.csv", TRUE_CROSSINGS, false, false));
    for (int year = 0; year <= years; year++) {
      String day = LocalDate.of(calendar.firstYear() + year, 1, 1).toString();
      delivery("person-register", day + ".csv.gz", REGISTER);
    }
    for (int year = 0; year < years; year++) {
      String period = calendar.firstYear() + year + ".csv";
      delivery("civil-births", period, BIRTHS);
      delivery("civil-deaths", period, DEATHS);
      delivery("address-registrations", period, MOVES);
    }
    for (int month = 0; month < years * 12; month++) {
      int number = month % 12 + 1;
      String period = calendar.firstYear() + month / 12 + (number < 10 ? "-0" : "-") + number;
      delivery("border-crossings", period + ".csv", CROSSINGS);
    }
    for (int year = -Calendar.ARCHIVED_YEARS; year < 0; year++) {
      delivery("border-archive", calendar.firstYear() + year + ".csv", CROSSINGS);
    }
    for (int source = 0; source < FurtherRegisters.SOURCES.size(); source++) {
      for (int year = 0; year < years; year++) {
        String period = calendar.firstYear() + year + ".csv";
        String heading = FurtherRegisters.HEADINGS.get(source);
        delivery(FurtherRegisters.SOURCES.get(source), period, heading);
      }
    }
  }

  private void delivery(String source, String name, String heading) {
    boolean packed = name.endsWith(".gz");
    files.add(new OutputFile("deliveries/" + source + "/" + name, heading, packed, !packed));
  }

  List<OutputFile> files() {
    return List.copyOf(files);
  }

  int truePersons() {
    return 0;
  }

  int trueCrossings() {
    return 1;
  }

  int register(int snapshot) {
    return 2 + snapshot;
  }

  int births(int year) {
    return 3 + years + 3 * year;
  }

  int deaths(int year) {
    return births(year) + 1;
  }

  int moves(int year) {
    return births(year) + 2;
  }

  int crossings(int month) {
    return births(years) + month;
  }

  /** Years count up to the first observed one: the year before it is -1. */
  int archivedCrossings(int year) {
    return crossings(12 * years) + Calendar.ARCHIVED_YEARS + year;
  }

  int further(int source, int year) {
    return archivedCrossings(0) + source * years + year;
  }
}

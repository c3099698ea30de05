package kg.koch.app.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.link.LinkageKey;
import kg.koch.link.PersonKeys;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few made-up persons, one hard case of linkage each. */
class LinkTest {

  private static final LinkageKey KEY = LinkageKey.forDemonstration(1);
  private static final String ALAI = "41706207000000";
  private static final String OSH_CITY = "41721000000000";
  private static final String CHANGED = "20103199000011";
  private static final String CHANGED_TO = "20103199000012";
  private static final String CHANGED_LAST = "20103199000013";
  private static final String FORKED = "20103199000021";
  private static final String FORKED_TO = "20103199000022";
  private static final String FORKED_ALSO_TO = "20103199000023";
  private static final String MISTYPED = "20103199000099";
  private static final String MOTHER = "10103199000031";
  private static final String CHILD = "12003202100041";
  private static final String MOVER = "10103199000051";

  @TempDir static Path folder;
  private static MadeUpDeliveries deliveries;
  private static LinkedEvents linked;
  private static LinkedFiles files;

  @BeforeAll
  static void linkOnce() {
    deliveries = deliveries();
    linked = deliveries.link(folder.resolve("one"), KEY, 1);
    files = new LinkedFiles(linked, folder);
  }

  private static MadeUpDeliveries deliveries() {
    MadeUpDeliveries made = new MadeUpDeliveries();
    made.registered("2021-01-01", CHANGED, "", ALAI);
    made.registered("2022-01-01", CHANGED, "", ALAI);
    made.registered("2022-01-01", CHANGED_TO, CHANGED, OSH_CITY);
    made.registered("2023-01-01", CHANGED_LAST, CHANGED_TO, OSH_CITY);
    made.registered("2021-01-01", FORKED, "", ALAI);
    made.registered("2022-01-01", FORKED_TO, FORKED, ALAI);
    made.registered("2022-01-01", FORKED_ALSO_TO, FORKED, ALAI);
    made.registered("2021-01-01", MOTHER, "", OSH_CITY).registered("2021-01-01", MOVER, "", ALAI);
    made.crosses(CHANGED, "2021-01-03T08:00:00", "D")
        .crosses(CHANGED_TO, "2021-01-09T08:00:00", "A");
    made.crosses(CHANGED_LAST, "2021-01-11T08:00:00", "D");
    made.crosses(FORKED, "2021-01-04T08:00:00", "D").crosses(FORKED_TO, "2021-01-05T08:00:00", "A");
    made.crosses(MISTYPED, "2021-01-06T08:00:00", "A");
    made.visits("FA0000071", "UZB", "2021-01-05T09:00:00", "A");
    made.visits("FA0000071", "UZB", "2021-01-05T17:30:00", "D");
    made.visits("FA0000071", "TJK", "2021-01-05T12:00:00", "A");
    String birth = "B-%d,2021-03-20,2021-06-15,%s,F,Асанова,Айзада,%s,%s,%s,%s";
    made.row("civil-births", "2021", birth.formatted(1, CHILD, "KGZ", OSH_CITY, MOTHER, MOVER));
    String twin = "12003202100042";
    made.row(
        "civil-births",
        "2021",
        birth.formatted(2, twin, "RUS", "", MISTYPED.replaceFirst("2", "1"), ""));
    made.row(
        "civil-deaths", "2021", "D-1,2021-02-10,2021-03-20,%s,F,1990-03-01,RUS,".formatted(MOTHER));
    String move = "M-%d,%s,%s,2021-04-0%d,2021-06-12,%s,%s,%s,%s,WORK,";
    made.row(
        "address-registrations",
        "2021",
        move.formatted(1, MOVER, "INTERNAL", 1, ALAI, "", OSH_CITY, ""));
    made.row(
        "address-registrations",
        "2021",
        move.formatted(2, MOVER, "DEPARTURE", 2, OSH_CITY, "", "", "KAZ"));
    return made.row(
        "address-registrations",
        "2021",
        move.formatted(3, MISTYPED, "ARRIVAL", 3, "", "KAZ", ALAI, ""));
  }

  private static long person(String pin) {
    return new PersonKeys(KEY).ofPin(Long.parseLong(pin)).value();
  }

  private static long visitor(String citizenship) {
    return new PersonKeys(KEY).ofDocument(citizenship, "FA0000071").value();
  }

  private static List<String> crossingsOf(long person) {
    return files.rows("crossings", "person, kind").stream()
        .filter(row -> row.startsWith(person + " "))
        .map(row -> row.substring(row.indexOf(' ') + 1))
        .toList();
  }

  @Test
  void whoseNumberChangedTwiceStaysOnePersonUnderTheFirst() {
    assertThat(crossingsOf(person(CHANGED))).containsExactly("departure", "arrival", "departure");
  }

  @Test
  void twoNumbersOfOnePersonInOneSnapshotAreOneRegistration() {
    assertThat(files.rows("registrations", "person, as_of, area"))
        .filteredOn(row -> row.startsWith(person(CHANGED) + " "))
        .extracting(row -> row.split(" ")[1])
        .containsExactly("2021-01-01", "2022-01-01", "2023-01-01");
  }

  @Test
  void aNumberWithTwoSuccessorsIsAmbiguousAndMakesNoPerson() {
    assertThat(files.rows("persons", "person"))
        .doesNotContain("" + person(FORKED), "" + person(FORKED_TO), "" + person(FORKED_ALSO_TO));
  }

  @Test
  void crossingsOfAnAmbiguousNumberAreCounted() {
    assertThat(files.fact("border-crossings.unlinked.pin-history-ambiguous")).isEqualTo(2);
  }

  @Test
  void registerRowsOfAnAmbiguousNumberAreCounted() {
    assertThat(files.fact("register.unlinked.pin-history-ambiguous")).isEqualTo(3);
  }

  @Test
  void aMistypedNumberIsCountedAsInNoRegister() {
    assertThat(files.fact("border-crossings.unlinked.pin-in-no-register")).isEqualTo(1);
  }

  @Test
  void aMistypedNumberMakesNoPerson() {
    assertThat(files.rows("persons", "person")).doesNotContain("" + person(MISTYPED));
  }

  @Test
  void aVisitorIsLinkedByDocument() {
    assertThat(crossingsOf(visitor("UZB"))).containsExactly("arrival", "departure");
  }

  @Test
  void oneDocumentNumberOfTwoCountriesIsTwoVisitors() {
    assertThat(crossingsOf(visitor("TJK"))).containsExactly("arrival");
  }

  @Test
  void personsSayByWhatTheyWereLinked() {
    assertThat(files.rows("persons", "linked_by, registered, citizenship"))
        .containsExactlyInAnyOrder(
            "pin true KGZ",
            "pin true KGZ",
            "pin true KGZ",
            "pin false KGZ",
            "pin false KGZ",
            "document false UZB",
            "document false TJK");
  }

  @Test
  void aBirthKnowsItsParentsUnlessTheirNumbersAreUnknown() {
    assertThat(files.rows("births", "kind, \"at\", known_on, place, related, father"))
        .containsExactlyInAnyOrder(
            "birth 2021-03-20 00:00:00 2021-06-15 KG21 " + person(MOTHER) + " " + person(MOVER),
            "birth 2021-03-20 00:00:00 2021-06-15 RUS");
  }

  @Test
  void birthsAloneHaveAFather() {
    assertThat(files.columns("births")).endsWith("father BIGINT");
  }

  @Test
  void eachSnapshotKeepsItsCitizenship() {
    assertThat(files.rows("registrations", "citizenship")).isNotEmpty().containsOnly("KGZ");
  }

  @Test
  void aDeathAbroadIsInItsCountry() {
    assertThat(files.rows("deaths", "person, place")).containsExactly(person(MOTHER) + " RUS");
  }

  @Test
  void movesGoBetweenAreasAndCountries() {
    assertThat(files.rows("moves", "kind, place, place_to, reason"))
        .containsExactly("internal KG06207 KG21 WORK", "departure KG21 KAZ WORK");
  }

  @Test
  void linkedAndUnlinkedAreTogetherWhatWasAccepted() {
    for (String source :
        List.of("border-crossings", "address-registrations", "civil-births", "civil-deaths")) {
      assertThat(
              files.fact(source + ".linked")
                  + files.fact(source + ".unlinked.pin-in-no-register")
                  + files.fact(source + ".unlinked.pin-history-ambiguous")
                  + files.fact(source + ".unlinked.no-identifier"))
          .as(source)
          .isEqualTo(files.fact(source + ".accepted"));
    }
    assertThat(files.fact("border-crossings.accepted")).isEqualTo(9);
  }

  @Test
  void personsHaveTheColumnsOfTheContract() {
    assertThat(files.columns("persons"))
        .containsExactly(
            "person BIGINT",
            "sex TINYINT",
            "birth_date DATE",
            "birth_country VARCHAR",
            "citizenship VARCHAR",
            "registered BOOLEAN",
            "linked_by VARCHAR");
  }

  @Test
  void registrationsHaveTheColumnsOfTheContract() {
    assertThat(files.columns("registrations"))
        .containsExactly("person BIGINT", "as_of DATE", "area VARCHAR", "citizenship VARCHAR");
  }

  @Test
  void eventsHaveTheColumnsOfTheContract() {
    for (String dataset : List.of("crossings", "moves", "births", "deaths")) {
      assertThat(files.columns(dataset))
          .as(dataset)
          .filteredOn(column -> !(dataset.equals("births") && column.equals("father BIGINT")))
          .containsExactly(
              "person BIGINT",
              "kind VARCHAR",
              "at TIMESTAMP",
              "known_on DATE",
              "place VARCHAR",
              "place_to VARCHAR",
              "reason VARCHAR",
              "related BIGINT",
              "source VARCHAR",
              "receipt VARCHAR",
              "row INTEGER");
    }
  }

  @Test
  void rowsAreOrderedByPersonAndTime() {
    assertThat(
            files.rows(
                "crossings",
                "lpad(person::VARCHAR, 20, '0'), \"at\", lpad(\"row\"::VARCHAR, 9, '0')"))
        .isSorted();
    assertThat(files.rows("registrations", "lpad(person::VARCHAR, 20, '0'), as_of")).isSorted();
    assertThat(files.rows("persons", "lpad(person::VARCHAR, 20, '0')")).isSorted();
  }

  @Test
  void noColumnHasANumberOfAPersonOrADocument() {
    assertThat(deliveries.identifiers()).hasSizeGreaterThan(15);
    for (String dataset : LinkedFiles.NAMES) {
      assertThat(files.values(dataset)).as(dataset).isNotEmpty();
      assertThat(files.values(dataset))
          .as(dataset)
          .noneMatch(value -> deliveries.identifiers().stream().anyMatch(value::contains));
    }
  }

  @Test
  void twoThreadsGiveTheSameBytes() throws IOException {
    assertSameBytes(deliveries().link(folder.resolve("two"), KEY, 2));
  }

  @Test
  void anotherRunUnderTheSameKeyGivesTheSamePersons() throws IOException {
    assertSameBytes(deliveries().link(folder.resolve("again"), KEY, 1));
  }

  private static void assertSameBytes(LinkedEvents other) throws IOException {
    for (String dataset : LinkedFiles.NAMES) {
      byte[] first = Files.readAllBytes(linked.dataset(dataset));
      byte[] second = Files.readAllBytes(other.dataset(dataset));
      assertThat(Arrays.mismatch(first, second)).as(dataset).isEqualTo(-1);
    }
    assertThat(other.facts().toString()).isEqualTo(linked.facts().toString());
  }

  @Test
  void anotherKeyGivesEveryPersonAnotherNumber() {
    LinkedEvents other =
        deliveries().link(folder.resolve("other"), LinkageKey.forDemonstration(2), 1);
    assertThat(new LinkedFiles(other, folder).rows("persons", "person"))
        .hasSameSizeAs(files.rows("persons", "person"))
        .doesNotContainAnyElementsOf(files.rows("persons", "person"));
  }

  @Test
  void daysObservedAreThoseOfTheBorderRecords() {
    assertThat(List.of(linked.observedFrom().toString(), linked.observedUntil().toString()))
        .containsExactly("2021-01-01", "2021-02-01");
  }
}

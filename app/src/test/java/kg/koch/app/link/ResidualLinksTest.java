package kg.koch.app.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kg.koch.link.LinkageKey;
import kg.koch.link.PersonKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows whose own PIN does not say whose they are (decision 0020). Everybody is made up. */
class ResidualLinksTest {

  private static final LinkageKey KEY = LinkageKey.forDemonstration(1);
  private static final String OSH = "41721000000000";
  private static final String ALAI = "41706207000000";

  /** Registered first, so with document AC0000001; a man born on 1 March 1990. */
  private static final String REGISTERED = "20103199000011";

  private static final String OTHER = "20103199000512";

  /** One slip from the first, three from the other. */
  private static final String MISTYPED = "20103199000071";

  private static final String FAR = "20103199077777";
  private static final String AT = "2021-01-05T09:00:00";
  private static final String MOVE = "M-1,%s,INTERNAL,2021-04-01,2021-06-12,%s,,%s,,WORK,";

  @TempDir private Path folder;

  private static MadeUpDeliveries registered() {
    return new MadeUpDeliveries()
        .registered("2021-01-01", REGISTERED, "", OSH)
        .registered("2021-01-01", OTHER, "", OSH)
        .crosses(REGISTERED, "2021-01-03T08:00:00", "D");
  }

  private LinkedFiles link(MadeUpDeliveries made) {
    return new LinkedFiles(made.link(folder, KEY, 1), folder);
  }

  private List<String> links(MadeUpDeliveries made) {
    return link(made).rows("residual-links", "person, source, linked_by");
  }

  private static long person(String pin) {
    return new PersonKeys(KEY).ofPin(Long.parseLong(pin)).value();
  }

  @Test
  void aMistypedNumberOnARegisteredDocumentIsItsHolders() {
    assertThat(links(registered().shows(FAR, "AC0000001", AT)))
        .containsExactly(person(REGISTERED) + " border-crossings document");
  }

  @Test
  void itsCrossingStandsAmongTheHolders() {
    assertThat(link(registered().shows(FAR, "AC0000001", AT)).rows("crossings", "person"))
        .containsExactly("" + person(REGISTERED), "" + person(REGISTERED));
  }

  @Test
  void aDocumentSeenAtTheBorderWithAKnownNumberIsThatPersons() {
    assertThat(
            links(
                registered()
                    .shows(OTHER, "AC7000007", "2021-01-04T09:00:00")
                    .shows(FAR, "AC7000007", AT)))
        .containsExactly(person(OTHER) + " border-crossings document");
  }

  @Test
  void aDocumentOfTwoPersonsIsNobodys() {
    assertThat(
            links(
                registered()
                    .shows(OTHER, "AC0000001", "2021-01-04T09:00:00")
                    .shows(FAR, "AC0000001", AT)))
        .isEmpty();
  }

  @Test
  void aDocumentWithAnotherDateOfBirthIsNotBelieved() {
    String born = "20203199077777,AC0000001,KGZ,M,1990-03-02,%s,D,MANAS_AIR,RUS".formatted(AT);
    assertThat(links(registered().row("border-crossings", "2021-01", born))).isEmpty();
  }

  @Test
  void whoShowsARegisteredDocumentAndNoNumberIsNoVisitor() {
    String row = ",AC0000001,KGZ,M,1990-03-01,%s,D,MANAS_AIR,RUS".formatted(AT);
    LinkedFiles files = link(registered().row("border-crossings", "2021-01", row));
    assertThat(files.rows("persons", "linked_by")).containsExactly("pin", "pin");
    assertThat(files.rows("crossings", "person")).containsOnly("" + person(REGISTERED));
  }

  @Test
  void aMoveOneSlipAwayFromTheAreaOfRegistrationIsThatPersons() {
    assertThat(
            links(
                registered()
                    .row("address-registrations", "2021", MOVE.formatted(MISTYPED, OSH, ALAI))))
        .containsExactly(person(REGISTERED) + " address-registrations pin-slip");
  }

  @Test
  void whereNothingButTheNumberIsLikeItIsNobodys() {
    String elsewhere = MOVE.formatted(MISTYPED, ALAI, "41711000000000");
    assertThat(links(registered().row("address-registrations", "2021", elsewhere))).isEmpty();
  }

  @Test
  void whereTwoPersonsFitItIsNobodys() {
    MadeUpDeliveries made = registered().registered("2021-01-01", "20103199000079", "", OSH);
    assertThat(
            links(made.row("address-registrations", "2021", MOVE.formatted(MISTYPED, OSH, ALAI))))
        .isEmpty();
  }

  @Test
  void aDeathOneSlipAwayIsThatPersonsUnlessTheyHaveAnotherActOfDeath() {
    String death = "D-%d,2021-02-10,2021-03-20,%s,M,1990-03-01,KGZ,%s";
    MadeUpDeliveries made =
        registered()
            .row("civil-deaths", "2021", death.formatted(1, MISTYPED, OSH))
            .row("civil-deaths", "2021", death.formatted(2, OTHER, OSH))
            .row("civil-deaths", "2021", death.formatted(3, "20103199000517", OSH));
    assertThat(links(made)).containsExactly(person(REGISTERED) + " civil-deaths pin-slip");
  }

  private static MadeUpDeliveries child(String given) {
    String child = "12003202100041,,,Асанова,Айзада,,F,2021-03-20,KGZ,KGZ,,%s,2021-04-01";
    String act = "B-1,2021-03-20,2021-03-25,12003202100014,F,Асанова,%s,KGZ,%s,,";
    return registered()
        .row("person-register", "2022-01-01", child.formatted(OSH))
        .row("civil-births", "2021", act.formatted(given, OSH));
  }

  @Test
  void aBirthWithAMistypedNumberIsTheRegisteredChildsAndMakesNoSecondOne() {
    LinkedFiles files = link(child("Айзада"));
    assertThat(files.rows("births", "person")).containsExactly("" + person("12003202100041"));
    assertThat(files.rows("persons", "person")).hasSize(3);
  }

  @Test
  void aBirthOfAnotherNameIsAnotherChild() {
    assertThat(link(child("Бермет")).rows("persons", "person")).hasSize(4);
  }

  @Test
  void whatEachPassLinkedIsCountedAndNotAmongTheUnlinked() {
    LinkedFiles files = link(registered().shows(FAR, "AC0000001", AT));
    assertThat(files.fact("border-crossings.linked-by.document")).isEqualTo(1);
    assertThat(files.fact("border-crossings.unlinked.pin-in-no-register")).isZero();
  }
}

package kg.koch.app.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.link.LinkageKey;
import kg.koch.link.PersonKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Crossings of two months before a New Year and of one after it: what was linked by 1 January is
 * taken over, and what came since is put beside it.
 */
class LaterDeliveriesTest {

  private static final LinkageKey KEY = LinkageKey.forDemonstration(1);
  private static final String REGISTERED = "20103199000011";
  private static final String UNKNOWN = "20103199000022";

  @TempDir private Path folder;

  private static MadeUpDeliveries registeredWhoTravels() {
    MadeUpDeliveries made =
        new MadeUpDeliveries().registered("2021-01-01", REGISTERED, "", "41721000000000");
    shows(made, REGISTERED, "AC9000001", "2021-11-05T09:00:00");
    shows(made, REGISTERED, "AC9000001", "2021-12-05T09:00:00");
    shows(made, REGISTERED, "AC9000001", "2022-01-05T09:00:00");
    return made;
  }

  private static void shows(MadeUpDeliveries made, String pin, String document, String at) {
    made.row(
        "border-crossings",
        at.substring(0, 7),
        "%s,%s,KGZ,M,1990-03-01,%s,D,MANAS_AIR,RUS".formatted(pin, document, at));
  }

  private LinkedEvents link(MadeUpDeliveries made) {
    return made.link(folder, KEY, 1);
  }

  private List<String> crossingsOf(LinkedEvents linked, String pin) {
    long person = new PersonKeys(KEY).ofPin(Long.parseLong(pin)).value();
    return new LinkedFiles(linked, folder)
        .rows("crossings", "person, \"at\"").stream()
            .filter(row -> row.startsWith(person + " "))
            .map(row -> row.split(" ")[1])
            .toList();
  }

  @Test
  void crossingsSinceNewYearFollowThoseBeforeIt() {
    assertThat(crossingsOf(link(registeredWhoTravels()), REGISTERED))
        .containsExactly("2021-11-05", "2021-12-05", "2022-01-05");
  }

  @Test
  void crossingsBeforeNewYearAreTheFileOfTheLinkUpToIt() {
    assertThat(link(registeredWhoTravels()).files("crossings")).hasSize(2);
  }

  @Test
  void whoIsKnownOnlySinceHasTheCrossingsOfBeforeToo() {
    MadeUpDeliveries made = registeredWhoTravels();
    shows(made, UNKNOWN, "AC9000002", "2021-12-07T09:00:00");
    shows(made, UNKNOWN, "AC9000002", "2022-01-07T09:00:00");
    assertThat(crossingsOf(link(made), UNKNOWN)).containsExactly("2021-12-07", "2022-01-07");
  }

  @Test
  void whoIsNobodyAnyMoreHasNoCrossings() {
    MadeUpDeliveries made = registeredWhoTravels();
    shows(made, UNKNOWN, "AC9000002", "2021-11-07T09:00:00");
    shows(made, UNKNOWN, "AC9000002", "2021-12-07T09:00:00");
    // A registered person with the same document: the other number was mistyped.
    shows(made, REGISTERED, "AC9000002", "2022-01-09T09:00:00");
    assertThat(crossingsOf(link(made), UNKNOWN)).isEmpty();
  }

  @Test
  void aMistypedNumberOnADocumentKnownByNewYearFollowsThoseBeforeIt() {
    MadeUpDeliveries made = registeredWhoTravels();
    shows(made, UNKNOWN, "AC9000001", "2022-01-07T09:00:00");
    assertThat(crossingsOf(link(made), REGISTERED))
        .containsExactly("2021-11-05", "2021-12-05", "2022-01-05", "2022-01-07");
  }

  @Test
  void aDocumentLearnedSinceNewYearDoesNotSettleWhatCameBefore() {
    MadeUpDeliveries made = registeredWhoTravels();
    shows(made, UNKNOWN, "AC9000002", "2021-12-07T09:00:00");
    shows(made, REGISTERED, "AC9000002", "2022-01-09T09:00:00");
    assertThat(crossingsOf(link(made), REGISTERED))
        .containsExactly("2021-11-05", "2021-12-05", "2022-01-05", "2022-01-09");
  }

  @Test
  void whoTurnsOutToBeSomebodyElseLeavesThePersonTheyWereTakenFor() {
    MadeUpDeliveries made = registeredWhoTravels();
    shows(made, UNKNOWN, "AC9000001", "2021-12-07T09:00:00");
    // The act of birth comes late; since then the number is somebody's own.
    made.row(
        "civil-births",
        "2022-01",
        "B-1,1990-03-01,2022-01-09,%s,M,Асанов,Айбек,KGZ,41721000000000,,".formatted(UNKNOWN));
    assertThat(crossingsOf(link(made), UNKNOWN)).containsExactly("2021-12-07");
    assertThat(crossingsOf(link(made), REGISTERED))
        .containsExactly("2021-11-05", "2021-12-05", "2022-01-05");
  }
}

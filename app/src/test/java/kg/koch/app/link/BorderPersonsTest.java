package kg.koch.app.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.link.LinkageKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PINs that no register has, seen at the border: who becomes a person (decision 0006). */
class BorderPersonsTest {

  private static final String REGISTERED = "20103199000011";
  private static final String UNKNOWN = "20103199000022";
  private static final String OTHER_UNKNOWN = "20103199000033";
  private static final String FIRST_DAY = "2021-01-05T09:00:00";
  private static final String SECOND_DAY = "2021-01-09T09:00:00";

  @TempDir private Path folder;

  private static MadeUpDeliveries registeredOnly() {
    return new MadeUpDeliveries().registered("2021-01-01", REGISTERED, "", "41721000000000");
  }

  private List<String> persons(MadeUpDeliveries deliveries) {
    LinkedEvents linked = deliveries.link(folder, LinkageKey.forDemonstration(1), 1);
    return new LinkedFiles(linked, folder).rows("persons", "registered, linked_by");
  }

  @Test
  void aPinSeenTwiceWithADocumentOfItsOwnIsAPersonRegisteredNowhere() {
    assertThat(
            persons(
                registeredOnly()
                    .shows(UNKNOWN, "AC9000001", FIRST_DAY)
                    .shows(UNKNOWN, "AC9000001", SECOND_DAY)))
        .containsExactlyInAnyOrder("true pin", "false pin");
  }

  @Test
  void aPinSeenOnceIsNobody() {
    assertThat(persons(registeredOnly().shows(UNKNOWN, "AC9000001", FIRST_DAY)))
        .containsExactly("true pin");
  }

  @Test
  void aPinSeenTwiceWithTwoDocumentsIsNobody() {
    assertThat(
            persons(
                registeredOnly()
                    .shows(UNKNOWN, "AC9000001", FIRST_DAY)
                    .shows(UNKNOWN, "AC9000002", SECOND_DAY)))
        .containsExactly("true pin");
  }

  @Test
  void aMistypedPinOnADocumentSeenWithARegisteredOneIsNobody() {
    assertThat(
            persons(
                registeredOnly()
                    .shows(REGISTERED, "AC9000001", "2021-01-03T09:00:00")
                    .shows(UNKNOWN, "AC9000001", FIRST_DAY)
                    .shows(UNKNOWN, "AC9000001", SECOND_DAY)))
        .containsExactly("true pin");
  }

  @Test
  void twoUnknownPinsOnOneDocumentAreNobody() {
    assertThat(
            persons(
                registeredOnly()
                    .shows(UNKNOWN, "AC9000001", FIRST_DAY)
                    .shows(UNKNOWN, "AC9000001", SECOND_DAY)
                    .shows(OTHER_UNKNOWN, "AC9000001", "2021-01-15T09:00:00")
                    .shows(OTHER_UNKNOWN, "AC9000001", "2021-01-19T09:00:00")))
        .containsExactly("true pin");
  }
}

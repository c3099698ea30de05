package kg.koch.app.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.link.LinkageKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of further registers: who holds a permit or a status, by PIN or by document. */
class RecordsTest {

  private static final String REGISTERED = "20103199000011";
  private static final String UNKNOWN = "20103199000022";
  private static final String AT = "2021-01-05T09:00:00";

  @TempDir static Path folder;
  private static LinkedFiles files;
  private static LinkedEvents linked;
  private static MadeUpDeliveries deliveries;

  @BeforeAll
  static void linkOnce() {
    deliveries =
        new MadeUpDeliveries()
            .registered("2021-01-01", REGISTERED, "", "41721000000000")
            .visits("FA1000001", "UZB", AT, "A")
            .permits("FA1000001", "UZB")
            .permits("FA1000001", "UZB")
            .permits("FA1000001", "TJK")
            .permits("FA1000002", "UZB")
            .resettles(REGISTERED)
            .resettles(UNKNOWN);
    linked = deliveries.link(folder, LinkageKey.forDemonstration(1), 1);
    files = new LinkedFiles(linked, folder);
  }

  @Test
  void theHolderOfTwoPermitsIsWhoTheBorderSaw() {
    List<String> visitor = files.rows("crossings", "person");
    assertThat(files.rows("labour-permits", "person").subList(0, 2))
        .containsExactly(visitor.get(0), visitor.get(0));
  }

  @Test
  void oneNumberOfTwoCitizenshipsIsTwoHolders() {
    assertThat(files.rows("labour-permits", "person").stream().distinct()).hasSize(3);
  }

  @Test
  void whoNeverCrossedTheBorderIsAHolderAndNoPersonOfTheCountry() {
    assertThat(files.rows("persons", "linked_by")).containsExactlyInAnyOrder("pin", "document");
  }

  @Test
  void aStatusIsLinkedByItsPinAndSaysWhereInPublishedCodes() {
    assertThat(files.rows("kairylman-register", "person IS NULL, settled_soate"))
        .containsExactly("false KG21", "true KG21");
  }

  @Test
  void aHolderNotKnownIsCounted() {
    assertThat(linked.facts().get("kairylman-register.unlinked.holder-not-known")).isEqualTo(1L);
    assertThat(linked.facts().get("labour-permits.unlinked.holder-not-known")).isEqualTo(0L);
  }

  @Test
  void noIdentifierIsLeft() {
    String text =
        files.rows("labour-permits", "COLUMNS(*)")
            + ""
            + files.rows("kairylman-register", "COLUMNS(*)");
    assertThat(deliveries.identifiers()).isNotEmpty().noneMatch(text::contains);
  }
}

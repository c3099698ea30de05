package kg.koch.app.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.link.LinkageKey;
import kg.koch.terms.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Older border records: whole years without a gap up to the first day observed (decision 0005). */
class BorderArchiveTest {

  private static final String PIN = "20103199000011";

  @TempDir private Path folder;

  private LinkedEvents linkedWithArchiveOf(int... years) {
    MadeUpDeliveries deliveries =
        new MadeUpDeliveries()
            .registered("2021-01-01", PIN, "", "41721000000000")
            .crosses(PIN, "2021-01-03T08:00:00", "A");
    for (int year : years) {
      deliveries.archived(year, PIN);
    }
    return deliveries.link(folder, LinkageKey.forDemonstration(1), 1);
  }

  @Test
  void theArchiveReachesBackToItsFirstYear() {
    assertThat(linkedWithArchiveOf(2019, 2020).archivedFrom()).hasToString("2019-01-01");
  }

  @Test
  void withoutAnArchiveNothingIsKnownBeforeTheFirstDayObserved() {
    assertThat(linkedWithArchiveOf().archivedFrom()).hasToString("2021-01-01");
  }

  @Test
  void aYearMissingInBetweenIsNamed() {
    assertThatThrownBy(() -> linkedWithArchiveOf(2018, 2020))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("the year 2019");
  }

  @Test
  void theLastYearMissingIsNamed() {
    assertThatThrownBy(() -> linkedWithArchiveOf(2018, 2019))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("the year 2020");
  }

  @Test
  void aYearThatIsObservedAlreadyIsRefused() {
    assertThatThrownBy(() -> linkedWithArchiveOf(2020, 2021))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("the year 2021");
  }
}

package kg.koch.measure.provisional;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What vintages knew, gathered month after month, is what is gathered at once. */
class VintagesMonthByMonthTest {

  private static final Travellers TRAVELLERS =
      new Travellers(1_200, VintagesMonthByMonthTest::journeys);
  private static final ProvisionalModels MODELS = TRAVELLERS.models(1);

  /** Trips of a few days to two years; one crossing in twenty is not recorded. */
  private static int[] journeys(int person) {
    Random random = new Random(person);
    int[] days = new int[2 + random.nextInt(12)];
    int day = Travellers.FROM + random.nextInt(1_200);
    for (int i = 0; i < days.length; i++) {
      day += random.nextInt(4) == 0 ? 360 + random.nextInt(300) : 1 + random.nextInt(200);
      days[i] = random.nextInt(20) == 0 ? -1 : day;
    }
    return days;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 17})
  void visitSince_someMonthsLater_addsWhatTheyBrought(int months) {
    int vintage = 2017 * 12 + 3;
    int later = Months.firstDay(vintage + months);
    VintageRecords grown = TRAVELLERS.recordsSince(vintage, MODELS, later);
    grown.add(TRAVELLERS.records(1, MODELS, Months.firstDay(vintage)).get(0));
    assertThat(bytes(grown)).isEqualTo(bytes(TRAVELLERS.records(1, MODELS, later).get(0)));
  }

  @Test
  void subtract_whatWasGathered_leavesNothing() {
    VintageRecords records = TRAVELLERS.records(1, MODELS, Travellers.UNTIL).get(0);
    records.subtract(TRAVELLERS.records(1, MODELS, Travellers.UNTIL).get(0));
    assertThat(bytes(records)).containsOnly(0);
  }

  @Test
  void readFrom_whatWasWritten_isTheSame() throws IOException {
    VintageRecords written = TRAVELLERS.records(1, MODELS, Travellers.UNTIL).get(0);
    VintageRecords read =
        TRAVELLERS.recordsSince(Months.of(Travellers.UNTIL), MODELS, Travellers.UNTIL);
    read.readFrom(new DataInputStream(new ByteArrayInputStream(bytes(written))));
    assertThat(bytes(read)).isEqualTo(bytes(written));
  }

  @Test
  void models_writtenAndRead_expectTheSame() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MODELS.writeTo(new DataOutputStream(out));
    assertThat(out.size()).as("there are models").isGreaterThan(10_000);
    ProvisionalModels read =
        ProvisionalModels.readFrom(
            new DataInputStream(new ByteArrayInputStream(out.toByteArray())));
    assertThat(bytes(TRAVELLERS.records(1, read, Travellers.UNTIL).get(0)))
        .isEqualTo(bytes(TRAVELLERS.records(1, MODELS, Travellers.UNTIL).get(0)));
  }

  private static byte[] bytes(VintageRecords records) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      records.writeTo(new DataOutputStream(out));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}

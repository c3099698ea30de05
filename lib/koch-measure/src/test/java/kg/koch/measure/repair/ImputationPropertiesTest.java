package kg.koch.measure.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import kg.koch.measure.repair.Journeys.Row;
import kg.koch.measure.residence.ResidenceColumns;
import kg.koch.measure.residence.ResidenceKernel;
import kg.koch.measure.residence.ResidenceRule;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What must hold for every history and every deck. */
class ImputationPropertiesTest {

  @Property
  void repair_anyHistory_keepsWhatWasRecordedAndAlternates(@ForAll long seed) {
    Random random = new Random(seed);
    Made made = Made.of(random, 700);
    List<Row> rows =
        Journeys.repaired(
            new Imputation(deck(random), seed, 1), seed, made.days, made.directions, 0);
    assertThat(rows.stream().filter(row -> !row.imputed()).map(Row::day))
        .containsExactlyElementsOf(Arrays.stream(made.days).boxed().toList());
    for (int row = 1; row < rows.size(); row++) {
      assertThat(rows.get(row).direction()).isEqualTo(1 - rows.get(row - 1).direction());
      assertThat(rows.get(row).day()).isGreaterThanOrEqualTo(rows.get(row - 1).day());
    }
  }

  @Property
  void repair_donorsCountedInPartsAndAnyOrder_drawsTheSame(@ForAll long seed) {
    Random random = new Random(seed);
    List<Made> donors =
        java.util.stream.Stream.generate(() -> Made.of(random, 90)).limit(60).toList();
    DonorCounts whole = new DonorCounts();
    donors.forEach(donor -> donor.addTo(whole));
    DonorCounts first = new DonorCounts();
    DonorCounts second = new DonorCounts();
    for (int donor = 59; donor >= 0; donor--) {
      donors.get(donor).addTo(donor % 3 == 0 ? first : second);
    }
    second.add(first);
    Made made = Made.of(random, 90);
    assertThat(made.repaired(second.deck(), seed)).isEqualTo(made.repaired(whole.deck(), seed));
  }

  /**
   * Without donors the missing crossing is put into the middle. Judged with it, recorded crossings
   * have the days that the kernel gives them when it shares the gap: the midpoint rule either way.
   */
  @Property
  void repair_withoutDonors_givesTheDaysOfTheMidpointRule(@ForAll long seed) {
    Random random = new Random(seed);
    Made made = Made.of(random, 700);
    int rows = made.days.length;
    ResidenceColumns shared = ResidenceColumns.of(rows);
    ResidenceKernel kernel = new ResidenceKernel(ResidenceRule.TWELVE_OF_SIXTEEN);
    kernel.evaluate(made.days, made.directions, 0, rows, 30_000, 0, shared);
    RepairedCrossings put = new RepairedCrossings();
    new Imputation(new DonorCounts().deck(), 1, 1)
        .repair(1, made.days, made.directions, new int[rows], 0, rows, put);
    ResidenceColumns judged = ResidenceColumns.of(put.rows());
    kernel.evaluate(put.days(), put.directions(), 0, put.rows(), 30_000, 0, judged);
    int recorded = 0;
    for (int row = 0; row < put.rows(); row++) {
      if (put.imputed()[row] == 0) {
        assertThat(judged.daysInCountry()[row]).isEqualTo(shared.daysInCountry()[recorded++]);
      }
    }
  }

  private static HotDeck deck(Random random) {
    DonorCounts counts = new DonorCounts();
    for (int donor = 0; donor < 100; donor++) {
      Made.of(random, 700).addTo(counts);
    }
    return counts.deck();
  }

  /** A made-up history of one person. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Made(int[] days, byte[] directions) {

    static Made of(Random random, int longest) {
      int rows = 1 + random.nextInt(9);
      int[] days = new int[rows];
      byte[] directions = new byte[rows];
      int day = 0;
      for (int row = 0; row < rows; row++) {
        day += random.nextInt(longest);
        days[row] = day;
        directions[row] = (byte) random.nextInt(2);
      }
      return new Made(days, directions);
    }

    void addTo(DonorCounts counts) {
      counts.add(days, directions, new int[days.length], 0, days.length);
    }

    List<Row> repaired(HotDeck deck, long person) {
      return Journeys.repaired(new Imputation(deck, 1, 1), person, days, directions, 0);
    }
  }
}

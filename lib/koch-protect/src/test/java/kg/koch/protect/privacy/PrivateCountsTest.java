package kg.koch.protect.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import kg.koch.protect.cells.CrossedTable;
import kg.koch.protect.cells.MadeUpCounts;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PrivateCountsTest {

  private static final CrossedTable SMALL =
      MadeUpCounts.twoWay(new long[][] {{1, 8, 12}, {9, 30, 2}});

  @Property(tries = 100)
  void counts_anyNoise_addUpAndAreNeverBelowZero(@ForAll @IntRange(max = 1_000_000) int question) {
    PrivateCounts counts = of(SMALL, "0.01", question);
    for (int cell = 0; cell < SMALL.size(); cell++) {
      assertThat(counts.count(cell)).isNotNegative();
      for (int dimension = 0; dimension < 2; dimension++) {
        int[] parts = SMALL.numbers().parts(cell, dimension);
        if (parts.length > 0) {
          assertThat(Arrays.stream(parts).mapToLong(counts::count).sum())
              .isEqualTo(counts.count(cell));
        }
      }
    }
  }

  @Test
  void counts_hardlyAnyNoise_areTheTruth() {
    // Four combinations, rho = 100,000: s² = 1 / 50,000, so noise other than 0 has 10^-10857.
    PrivateCounts counts = of(SMALL, "100000", 1);
    for (int cell = 0; cell < SMALL.size(); cell++) {
      assertThat(counts.count(cell)).isEqualTo(SMALL.count(cell));
    }
  }

  @Test
  void deviation_ofATableByOrigin_isOfItsCombinationsOfLevels() {
    // Four levels of origin, three of destination, two of sex, two of age: 48 questions.
    assertThat(of(MadeUpCounts.byOrigin(false), "0.5", 1).deviation())
        .isCloseTo(Math.sqrt(48), within(1e-12));
  }

  @Test
  void measurements_ofATableByOrigin_haveTheDeviation() {
    CrossedTable table = MadeUpCounts.byOrigin(false);
    PrivateCounts counts = of(table, "0.5", 2);
    double squares = 0;
    for (int cell = 0; cell < table.size(); cell++) {
      squares += Math.pow(counts.measured(cell) - table.count(cell), 2);
    }
    // The variance 48 of 10,152 draws has a standard deviation of 48 * sqrt(2 / 10152) = 0.67.
    assertThat(squares / table.size()).isCloseTo(48, within(5 * 0.67));
  }

  @Test
  void counts_ofATableByOrigin_areNearerToTheTruthThanMeasurements() {
    CrossedTable table = MadeUpCounts.byOrigin(false);
    PrivateCounts counts = of(table, "0.5", 2);
    double measured = 0;
    double made = 0;
    for (int cell = 0; cell < table.size(); cell++) {
      measured += Math.pow(counts.measured(cell) - table.count(cell), 2);
      made += Math.pow(counts.count(cell) - table.count(cell), 2);
    }
    assertThat(made).isLessThan(measured);
  }

  @Test
  void counts_rowsInAnotherOrder_areTheSame() {
    PrivateCounts straight = of(MadeUpCounts.byOrigin(false), "0.5", 3);
    PrivateCounts shuffled = of(MadeUpCounts.byOriginShuffled(11), "0.5", 3);
    for (int cell = 0; cell < 10_152; cell++) {
      assertThat(shuffled.measured(cell)).isEqualTo(straight.measured(cell));
    }
  }

  @Test
  void rho_ofZero_isRefused() {
    assertThatThrownBy(() -> of(SMALL, "0", 1)).hasMessageContaining("rho above 0");
  }

  private static PrivateCounts of(CrossedTable table, String rho, int question) {
    SecretBits bits =
        new SecretBits(
            new byte[SecretBits.BYTES],
            new byte[] {(byte) question, (byte) (question >> 8), (byte) (question >> 16)});
    return PrivateCounts.of(table, new BigDecimal(rho), bits);
  }
}

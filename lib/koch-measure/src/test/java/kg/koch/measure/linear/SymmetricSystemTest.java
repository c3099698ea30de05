package kg.koch.measure.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SymmetricSystemTest {

  @Property(tries = 200)
  void solve_anyDefiniteMatrix_givesBackTheUnknowns(@ForAll long seed) {
    Random random = new Random(seed);
    int size = 1 + random.nextInt(12);
    double[] unknowns = random.doubles(size, -10, 10).toArray();
    double[][] matrix = new double[size][size];
    double[] right = new double[size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column <= row; column++) {
        matrix[row][column] = random.nextDouble();
        matrix[column][row] = matrix[row][column];
      }
      matrix[row][row] += size; // more than the rest of its row: definite, well conditioned
    }
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        right[row] += matrix[row][column] * unknowns[column];
      }
    }
    // 12 unknowns of 10, condition below 100: 12 * 10 * 100 * 1e-16
    assertThat(SymmetricSystem.solve(matrix, right)).containsExactly(unknowns, within(1e-12));
  }

  @Test
  void solve_unknownThatIsASumOfOthers_isNotIdentified() {
    double[][] matrix = {{2, 1, 3}, {1, 2, 3}, {3, 3, 6}};
    assertThatThrownBy(() -> SymmetricSystem.solve(matrix, new double[] {1, 1, 1}))
        .isInstanceOf(SingularException.class)
        .hasMessageContaining("number 3");
  }

  @Test
  void solve_unknownWithoutWeight_isNotIdentified() {
    double[][] matrix = {{0, 0}, {0, 1}};
    assertThatThrownBy(() -> SymmetricSystem.solve(matrix, new double[] {1, 1}))
        .isInstanceOf(SingularException.class);
  }

  @Test
  void solve_otherNumberOfEquations_isRefused() {
    assertThatThrownBy(() -> SymmetricSystem.solve(new double[1][1], new double[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Expected 2");
  }
}

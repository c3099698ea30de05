package kg.koch.publish.px;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import kg.koch.publish.cube.Contents;
import kg.koch.publish.cube.Cube;
import kg.koch.publish.cube.CubeCell;
import kg.koch.publish.cube.CubeWalk;
import org.jspecify.annotations.Nullable;

/** The cells of a block after DATA=, a line for each row of the stub. Used by one thread. */
final class PxData {

  static final String HIDDEN = "\".\"";
  static final String IMPRECISE = "\"..\"";
  static final String ABSENT = "\"...\"";
  static final String IMPOSSIBLE = "\"....\"";

  /** The most decimals the format knows. */
  static final int MOST_DECIMALS = 6;

  private final Cube cube;
  private final Appendable out;
  private final long line;
  private long next;

  /**
   * @param stub how many of the block's first dimensions stand in the stub
   */
  PxData(Cube cube, int stub, Appendable out) {
    this.cube = cube;
    this.out = out;
    long cells = cube.contents().size();
    for (int number = stub; number < cube.rank(); number++) {
      cells *= cube.codes(number).size();
    }
    this.line = cells;
  }

  void write() throws IOException {
    out.append("DATA=\n");
    try {
      CubeWalk.overAll(cube, (index, cell) -> write(cell));
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
    out.append(";\n");
  }

  private void write(@Nullable CubeCell cell) {
    for (Contents contents : cube.contents()) {
      put(cell == null ? ABSENT : text(cell, contents));
    }
  }

  private void put(String text) {
    try {
      out.append(text).append(' ');
      next++;
      if (next % line == 0) {
        out.append('\n');
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String text(CubeCell cell, Contents contents) {
    OptionalDouble value = contents.of(cell);
    if (value.isPresent()) {
      return rounded(value.getAsDouble()).toPlainString();
    }
    return switch (cell.state()) {
      case SHOWN -> ABSENT;
      case HIDDEN -> HIDDEN;
      case IMPRECISE -> IMPRECISE;
      case IMPOSSIBLE -> IMPOSSIBLE;
    };
  }

  static BigDecimal rounded(double value) {
    BigDecimal exact = BigDecimal.valueOf(value);
    BigDecimal rounded =
        exact.scale() > MOST_DECIMALS ? exact.setScale(MOST_DECIMALS, RoundingMode.HALF_UP) : exact;
    return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
  }

  /** How many decimals the numbers of a block need. */
  static int decimals(Cube cube) {
    int[] most = {0};
    CubeWalk.over(
        cube,
        (index, positions, cell) -> {
          for (Contents contents : cube.contents()) {
            OptionalDouble value = contents.of(cell);
            if (value.isPresent() && value.getAsDouble() != Math.rint(value.getAsDouble())) {
              most[0] = Math.max(most[0], rounded(value.getAsDouble()).scale());
            }
          }
        });
    return most[0];
  }
}

package kg.koch.link.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import kg.koch.link.record.ValuesBuilder;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one word says of a code, beside what the code says. */
class CodeSketchTest {

  @Property
  void mayBeAlike_codesThatASketchTellsApart_differByTheirSymbolsToo(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 20) int length,
      @ForAll @IntRange(min = 0, max = 4) int slips) {
    Random random = new Random(seed);
    StringBuilder code = new StringBuilder();
    for (int at = 0; at < length; at++) {
      code.append((char) ('a' + random.nextInt(4)));
    }
    String one = code.toString();
    for (int slip = 0; slip < slips; slip++) {
      slip(code, random);
    }
    if (!mayBeAlike(one, code.toString())) {
      assertThat(byEdits(one, code.toString())).isEqualTo("different");
    }
    if (!isMarked(one, code.toString())) {
      assertThat(byEdits(one, code.toString())).isEqualTo("different");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ab1234567, cd7654321",
    "12709200454907, 12709200498613",
    "ab1234567, 1234",
    "1234, 56789"
  })
  void mayBeAlike_codesOfDifferentDocuments_isFalse(String one, String other) {
    assertThat(mayBeAlike(one, other)).isFalse();
    assertThat(isMarked(one, other)).isFalse();
  }

  private static void slip(StringBuilder code, Random random) {
    int at = random.nextInt(Math.max(1, code.length()));
    switch (random.nextInt(4)) {
      case 0 -> code.insert(at, 'd');
      case 1 ->
          code.deleteCharAt(at == code.length() ? at - 1 : at).append(code.isEmpty() ? "a" : "");
      case 2 -> code.setCharAt(at, 'b');
      default -> {
        if (at + 1 < code.length()) {
          char first = code.charAt(at);
          code.setCharAt(at, code.charAt(at + 1));
          code.setCharAt(at + 1, first);
        }
      }
    }
  }

  private static boolean mayBeAlike(String one, String other) {
    ValuesBuilder values = new ValuesBuilder();
    int a = values.code(symbols(one), 0, one.length());
    int b = values.code(symbols(other), 0, other.length());
    var built = values.build();
    return CodeSketch.mayBeAlike(CodeSketch.of(built, a), CodeSketch.of(built, b));
  }

  /** As {@link CodeSketch#markAlike} says beside other codes. */
  private static boolean isMarked(String one, String other) {
    ValuesBuilder values = new ValuesBuilder();
    int a = values.code(symbols(one), 0, one.length());
    int b = values.code(symbols(other), 0, other.length());
    var built = values.build();
    int[][] written = new int[CodeSketch.NUMBERS][3];
    CodeSketch.write(CodeSketch.of(built, a), written, 0);
    CodeSketch.write(CodeSketch.of(built, a), written, 1);
    CodeSketch.write(CodeSketch.of(built, b), written, 2);
    int[] alike = new int[3];
    CodeSketch.markAlike(written, 0, 1, 3, alike);
    assertThat(alike[1]).isEqualTo(-1);
    return alike[2] == -1;
  }

  /** By the definition of the levels, without a sketch. */
  private static String byEdits(String one, String other) {
    byte[] a = symbols(one);
    byte[] b = symbols(other);
    int distance = EditDistance.between(a, 0, a.length, b, 0, b.length, new Scratch());
    boolean within =
        Math.min(a.length, b.length) >= 6
            && (one.startsWith(other)
                || one.endsWith(other)
                || other.startsWith(one)
                || other.endsWith(one));
    return distance <= 2 || within ? "alike" : "different";
  }

  private static byte[] symbols(String text) {
    byte[] symbols = new byte[text.length()];
    for (int at = 0; at < symbols.length; at++) {
      char letter = text.charAt(at);
      symbols[at] = (byte) (letter <= '9' ? letter - '0' + 27 : letter - 'a' + 1);
    }
    return symbols;
  }
}

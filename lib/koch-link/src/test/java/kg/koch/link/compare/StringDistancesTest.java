package kg.koch.link.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import kg.koch.link.record.ValuesBuilder;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Distances of strings against published values and against the definitions, step by step. */
class StringDistancesTest {

  private final Scratch scratch = new Scratch();

  /** Winkler (1994), Advanced methods for record linkage, table of examples; three decimals. */
  @ParameterizedTest
  @CsvSource({
    "DWAYNE,DUANE,0.840",
    "MARHTA,MARTHA,0.961",
    "DIXON,DICKSONX,0.813",
    "JONES,JOHNSON,0.832",
    "ABROMS,ABRAMS,0.922",
    "SHACKLEFORD,SHACKELFORD,0.982",
    "DUNNINGHAM,CUNNIGHAM,0.896",
    "NICHLESON,NICHULSON,0.956"
  })
  void similarity_winklersExamples_areHisNumbers(String one, String other, double expected) {
    assertThat(jaroWinkler(one, other)).isCloseTo(expected, within(0.0005));
  }

  @Test
  void similarity_nothingInCommon_isZero() {
    assertThat(jaroWinkler("abv", "gde")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"asan,asan,0", "asan,sana,2", "ab,ba,1", "ca,abc,3", "19560409,19650409,1"})
  void between_knownPairs_isTheFewestEdits(String one, String other, int expected) {
    assertThat(editDistance(one, other)).isEqualTo(expected);
  }

  @Property
  void between_anyPair_isWhatTheTableOfTheDefinitionGives(
      @ForAll("words") String one, @ForAll("words") String other) {
    assertThat(editDistance(one, other)).isEqualTo(byTable(one, other));
  }

  @Property
  void similarity_anyPair_doesNotDependOnTheOrderOfTheTwo(
      @ForAll("words") String one, @ForAll("words") String other) {
    assertThat(jaroWinkler(one, other)).isEqualTo(jaroWinkler(other, one));
  }

  @Property
  void mayReach_aPairThatReaches_isTrue(
      @ForAll("words") String one,
      @ForAll("words") String other,
      @ForAll @DoubleRange(min = 0.3, max = 1) double wanted) {
    ValuesBuilder builder = new ValuesBuilder();
    int a = builder.code(symbols(one), 0, one.length());
    int b = builder.code(symbols(other), 0, other.length());
    Similarity similarity = new Similarity(builder.build(), wanted);
    assertThat(similarity.mayReach(similarity.sketch(a), similarity.sketch(b)))
        .isIn(true, jaroWinkler(one, other) >= wanted);
  }

  @Test
  void mayReach_tooFewSymbolsInCommon_isFalse() {
    ValuesBuilder builder = new ValuesBuilder();
    int a = builder.code(symbols("asanov"), 0, 6);
    int b = builder.code(symbols("bekturov"), 0, 8);
    Similarity similarity = new Similarity(builder.build(), 0.84);
    assertThat(similarity.mayReach(similarity.sketch(a), similarity.sketch(b))).isFalse();
  }

  @Property
  void markReaching_aPairThatReaches_isMarked(
      @ForAll("words") String one,
      @ForAll("words") String other,
      @ForAll @DoubleRange(min = 0.3, max = 1) double wanted) {
    assertThat(isMarked(one, other, wanted)).isIn(true, jaroWinkler(one, other) >= wanted);
  }

  @Test
  void markReaching_tooFewSymbolsInCommon_isNotMarked() {
    assertThat(isMarked("asanov", "bekturov", 0.84)).isFalse();
  }

  private static boolean isMarked(String one, String other, double wanted) {
    ValuesBuilder builder = new ValuesBuilder();
    int a = builder.code(symbols(one), 0, one.length());
    int b = builder.code(symbols(other), 0, other.length());
    Similarity similarity = new Similarity(builder.build(), wanted);
    int[][] sketches = new int[Similarity.SKETCH_LENGTH][2];
    similarity.sketch(a, sketches, 0);
    similarity.sketch(b, sketches, 1);
    int[] marks = new int[2];
    similarity.markReaching(sketches, 0, 1, 2, marks);
    return marks[1] != 0;
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars("abcd").ofMinLength(1).ofMaxLength(64);
  }

  private double jaroWinkler(String one, String other) {
    byte[] a = symbols(one);
    byte[] b = symbols(other);
    return JaroWinkler.similarity(a, 0, a.length, b, 0, b.length, scratch);
  }

  private int editDistance(String one, String other) {
    byte[] a = symbols(one);
    byte[] b = symbols(other);
    return EditDistance.between(a, 0, a.length, b, 0, b.length, scratch);
  }

  private static byte[] symbols(String text) {
    byte[] symbols = text.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
    for (int at = 0; at < symbols.length; at++) {
      symbols[at] = (byte) (symbols[at] % 64);
    }
    return symbols;
  }

  /** Optimal string alignment by its recurrence, row by row. */
  private static int byTable(String a, String b) {
    int[][] table = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        table[i][j] = i == 0 || j == 0 ? i + j : step(table, a, b, i, j);
      }
    }
    return table[a.length()][b.length()];
  }

  private static int step(int[][] table, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int least = Math.min(table[i - 1][j], table[i][j - 1]) + 1;
    least = Math.min(least, table[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
  }
}

package kg.koch.link.compare;

import java.util.List;
import kg.koch.link.record.Field;
import kg.koch.link.record.Values;
import kg.koch.link.record.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * One name of a person: the same, nearly, one name in two forms (Асанова and Асан кызы, Саша and
 * Александр), alike, or standing with the other record in another column (given name and surname
 * exchanged, a maiden name among further names, a surname made of what is the patronymic there).
 */
public class NameComparison extends Comparison {

  /** The level of names that are like in no way. */
  static final int DIFFERENT = 6;

  private static final double NEAR = 0.92;
  private static final double ALIKE = 0.84;
  private static final int ELSEWHERE = 5;

  /** In a sketch: the value is a short form, or a word of another column, which only codes tell. */
  private static final long ONLY_BY_CODES = 1L << 62;

  private static final long NONE = -1;

  static final String[] LEVELS = {
    "same", "nearly the same", "another form", "alike", "in another column", "different"
  };

  private final Similarity similarity;
  private final NameForms.Forms forms;
  private final Elsewhere[] elsewhere;

  /** Where else a name may stand: there as a value or a root, or as a word of several. */
  private record Elsewhere(int column, int[] wordCodes, @Nullable WordLists words, long[] numbers) {

    boolean has(int code, long number, int[] rows, int other) {
      int there = rows[other + column];
      if (there == 0) {
        return false;
      }
      return words == null
          ? agree(number, numbers[there])
          : wordCodes[code] != 0 && words.has(there, wordCodes[code]);
    }
  }

  /** True if two names agree in their root or as they are: in one of both halves. */
  private static boolean agree(long a, long b) {
    long differing = a ^ b;
    return (int) differing == 0 || differing >>> 32 == 0;
  }

  /** Another column of names: one name each, with its forms, or several words. */
  public record OtherNames(
      int column, @Nullable WordLists words, NameForms.@Nullable Forms forms) {}

  public NameComparison(Field field, int column, NameForms.Forms forms, List<OtherNames> others) {
    this(field, column, forms, others, LEVELS);
  }

  NameComparison(
      Field field, int column, NameForms.Forms forms, List<OtherNames> others, String... levels) {
    super(field, column, levels);
    this.similarity = new Similarity(field.values(), ALIKE);
    this.forms = forms;
    this.elsewhere =
        others.stream().map(other -> elsewhere(field.values(), other)).toArray(Elsewhere[]::new);
  }

  private static Elsewhere elsewhere(Values values, OtherNames other) {
    WordLists words = other.words();
    NameForms.Forms forms = other.forms();
    return new Elsewhere(
        other.column(),
        words == null ? new int[0] : CodesThere.of(values, words.vocabulary()),
        words,
        forms == null ? new long[0] : forms.numbers());
  }

  @Override
  public boolean isByRarity(int level) {
    return level != MISSING && level < DIFFERENT;
  }

  @Override
  public boolean isByRarerValue(int level) {
    return level == ELSEWHERE;
  }

  @Override
  public int ofDifferent(int[] rows, int first, int second, Scratch scratch) {
    int a = rows[first + column()];
    int b = rows[second + column()];
    double found = similarity.atLeast(a, b, scratch);
    if (found >= NEAR) {
      return 2;
    }
    if (forms.areOne(a, b)) {
      return 3;
    }
    return found >= ALIKE
        ? 4
        : inAnotherColumn(rows, first, second, scratch) ? ELSEWHERE : DIFFERENT;
  }

  private boolean inAnotherColumn(int[] rows, int first, int second, Scratch scratch) {
    int a = rows[first + column()];
    int b = rows[second + column()];
    boolean there = false;
    float rarity = 0;
    for (Elsewhere other : elsewhere) {
      if (other.has(a, forms.numbers()[a], rows, second)) {
        there = true;
        rarity = Math.min(rarity, logRarity(a));
      }
      if (other.has(b, forms.numbers()[b], rows, first)) {
        there = true;
        rarity = Math.min(rarity, logRarity(b));
      }
    }
    if (there) {
      scratch.logRarity = rarity;
    }
    return there;
  }

  @Override
  public int sketchLength() {
    return 2 + elsewhere.length;
  }

  /** How it is written, its numbers, and the numbers of the record's names in other columns. */
  @Override
  public void sketch(int[] rows, int row, long[] into, int at) {
    int code = rows[row + column()];
    boolean onlyByCodes = forms.full()[code].length > 0;
    for (int other = 0; other < elsewhere.length; other++) {
      Elsewhere there = elsewhere[other];
      int name = rows[row + there.column];
      onlyByCodes |= there.words != null && there.wordCodes[code] != 0;
      into[at + 2 + other] = there.words != null || name == 0 ? NONE : there.numbers[name];
    }
    into[at] = similarity.sketch(code) | (onlyByCodes ? ONLY_BY_CODES : 0);
    into[at + 1] = forms.numbers()[code];
  }

  @Override
  public void mayBeAlike(long[] sketches, int first, int[] others, int count, boolean[] alike) {
    int length = sketchLength();
    for (int at = 0; at < count; at++) {
      alike[at] = mayBeAlike(sketches, first * length, others[at] * length);
    }
  }

  private boolean mayBeAlike(long[] sketches, int first, int second) {
    long a = sketches[first];
    long b = sketches[second];
    if (((a | b) & ONLY_BY_CODES) != 0 || similarity.mayReach(a, b)) {
      return true;
    }
    long aNumber = sketches[first + 1];
    long bNumber = sketches[second + 1];
    boolean alike = (aNumber ^ bNumber) >>> 32 == 0;
    for (int other = 2; other < sketchLength() && !alike; other++) {
      alike = agree(aNumber, sketches[second + other]) || agree(bNumber, sketches[first + other]);
    }
    return alike;
  }
}

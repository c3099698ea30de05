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

  /** Places in a sketch behind that of how the name is written. */
  private static final int ONLY_BY_CODES = Similarity.SKETCH_LENGTH;

  private static final int ROOT = ONLY_BY_CODES + 1;
  private static final int NAME = ROOT + 1;
  private static final int ELSEWHERE_FROM = NAME + 1;

  /** No root or name has this number. */
  private static final int NONE = Integer.MAX_VALUE;

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

  @Override
  public int ask(int code) {
    return similarity.ask(code) + (int) forms.numbers()[code] + forms.full()[code].length;
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
    return ELSEWHERE_FROM + 2 * elsewhere.length;
  }

  /**
   * How it is written; whether it is a short form, or a word of another column, which only codes
   * tell; its numbers, and the numbers of the record's names in other columns.
   */
  @Override
  public void sketch(int[] rows, int row, int[][] into, int at) {
    int code = rows[row + column()];
    similarity.sketch(code, into, at);
    boolean onlyByCodes = forms.full()[code].length > 0;
    for (int other = 0; other < elsewhere.length; other++) {
      Elsewhere there = elsewhere[other];
      int name = rows[row + there.column];
      boolean isNone = there.words != null || name == 0;
      onlyByCodes |= there.words != null && there.wordCodes[code] != 0;
      into[ELSEWHERE_FROM + 2 * other][at] = isNone ? NONE : (int) (there.numbers[name] >>> 32);
      into[ELSEWHERE_FROM + 2 * other + 1][at] = isNone ? NONE : (int) there.numbers[name];
    }
    into[ONLY_BY_CODES][at] = onlyByCodes ? -1 : 0;
    into[ROOT][at] = (int) (forms.numbers()[code] >>> 32);
    into[NAME][at] = (int) forms.numbers()[code];
  }

  @Override
  public void markAlike(int[][] sketches, int first, int from, int to, int[] alike) {
    if (sketches[ONLY_BY_CODES][first] != 0) {
      super.markAlike(sketches, first, from, to, alike);
      return;
    }
    similarity.markReaching(sketches, first, from, to, alike);
    markForms(sketches[ONLY_BY_CODES], sketches[ROOT], first, from, to, alike);
    for (int other = ELSEWHERE_FROM; other < sketchLength(); other += 2) {
      markElsewhere(
          sketches[ROOT],
          sketches[NAME],
          sketches[other],
          sketches[other + 1],
          first,
          from,
          to,
          alike);
    }
  }

  private static void markForms(
      int[] onlyByCodes, int[] roots, int first, int from, int to, int[] alike) {
    int root = roots[first];
    for (int at = from; at < to; at++) {
      // Numbers are not negative: only of equal ones is the difference less 1 so.
      alike[at] |= onlyByCodes[at] | (root ^ roots[at]) - 1 >> 31;
    }
  }

  private static void markElsewhere(
      int[] roots,
      int[] names,
      int[] otherRoots,
      int[] otherNames,
      int first,
      int from,
      int to,
      int[] alike) {
    int root = roots[first];
    int name = names[first];
    int otherRoot = otherRoots[first];
    int otherName = otherNames[first];
    for (int at = from; at < to; at++) {
      int here = Math.min(root ^ otherRoots[at], name ^ otherNames[at]);
      int there = Math.min(otherRoot ^ roots[at], otherName ^ names[at]);
      alike[at] |= Math.min(here, there) - 1 >> 31;
    }
  }
}

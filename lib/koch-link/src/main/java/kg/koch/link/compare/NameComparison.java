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

  static final String[] LEVELS = {
    "same", "nearly the same", "another form", "alike", "in another column", "different"
  };

  private final Similarity similarity;
  private final NameForms.Forms forms;
  private final Elsewhere[] elsewhere;
  private final float rarest;

  /** Where else a name may stand: there as a value, a word or a root. */
  private record Elsewhere(
      int column, int[] codes, @Nullable WordLists words, int @Nullable [] roots) {

    boolean has(int code, int root, int[] rows, int other) {
      int there = rows[other + column];
      if (there == 0) {
        return false;
      }
      int wanted = codes[code];
      if (words != null) {
        return wanted != 0 && words.has(there, wanted);
      }
      return there == wanted || roots != null && roots[there] == root;
    }
  }

  /** Another column of names: one name each, with its forms, or several words. */
  public record OtherNames(
      int column, Field field, @Nullable WordLists words, NameForms.@Nullable Forms forms) {}

  public NameComparison(Field field, int column, NameForms.Forms forms, List<OtherNames> others) {
    this(field, column, forms, others, LEVELS);
  }

  NameComparison(
      Field field, int column, NameForms.Forms forms, List<OtherNames> others, String... levels) {
    super(field, column, levels);
    this.similarity = new Similarity(field.values());
    this.forms = forms;
    this.elsewhere =
        others.stream().map(other -> elsewhere(field.values(), other)).toArray(Elsewhere[]::new);
    float least = 0;
    for (int code = 1; code <= field.values().size(); code++) {
      least = Math.min(least, logRarity(code));
    }
    this.rarest = least;
  }

  private static Elsewhere elsewhere(Values values, OtherNames other) {
    WordLists words = other.words();
    NameForms.Forms forms = other.forms();
    return new Elsewhere(
        other.column(),
        CodesThere.of(values, words == null ? other.field().values() : words.vocabulary()),
        words,
        forms == null ? null : forms.root());
  }

  @Override
  public boolean isByRarity(int level) {
    return level != MISSING && level < DIFFERENT;
  }

  @Override
  public float leastLogRarity(int code) {
    return elsewhere.length == 0 ? logRarity(code) : rarest;
  }

  @Override
  public int ofDifferent(int[] rows, int first, int second, Scratch scratch) {
    int a = rows[first + column()];
    int b = rows[second + column()];
    double found = similarity.atLeast(ALIKE, a, b, scratch);
    if (found >= NEAR) {
      return 2;
    }
    if (forms.areOne(a, b)) {
      return 3;
    }
    return found >= ALIKE ? 4 : inAnotherColumn(rows, first, second, scratch) ? 5 : DIFFERENT;
  }

  private boolean inAnotherColumn(int[] rows, int first, int second, Scratch scratch) {
    int a = rows[first + column()];
    int b = rows[second + column()];
    boolean there = false;
    float rarity = 0;
    for (Elsewhere other : elsewhere) {
      if (other.has(a, forms.root()[a], rows, second)) {
        there = true;
        rarity = Math.min(rarity, logRarity(a));
      }
      if (other.has(b, forms.root()[b], rows, first)) {
        there = true;
        rarity = Math.min(rarity, logRarity(b));
      }
    }
    if (there) {
      scratch.logRarity = rarity;
    }
    return there;
  }
}

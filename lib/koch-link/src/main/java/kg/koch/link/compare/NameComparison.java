package kg.koch.link.compare;

import java.util.List;
import kg.koch.link.record.Field;
import kg.koch.link.record.Values;
import kg.koch.link.record.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * One name of a person: the same, nearly, alike, or standing with the other record in another
 * column (given name and surname exchanged, a maiden name among further names).
 */
public final class NameComparison extends Comparison {

  private static final double NEAR = 0.92;
  private static final double ALIKE = 0.84;

  private final Similarity similarity;
  private final Elsewhere[] elsewhere;
  private final float rarest;

  /** Where else a name may stand. */
  private record Elsewhere(int column, int[] codes, @Nullable WordLists words) {

    boolean has(int code, int[] rows, int other) {
      int there = rows[other + column];
      int wanted = codes[code];
      return wanted != 0
          && there != 0
          && (words == null ? there == wanted : words.has(there, wanted));
    }
  }

  /** Another column of names: one name each, or several words. */
  public record OtherNames(int column, Field field, @Nullable WordLists words) {}

  public NameComparison(Field field, int column, List<OtherNames> others) {
    super(field, column, "same", "nearly the same", "alike", "in another column", "different");
    this.similarity = new Similarity(field.values());
    this.elsewhere =
        others.stream()
            .map(
                other ->
                    new Elsewhere(other.column(), codesThere(field.values(), other), other.words()))
            .toArray(Elsewhere[]::new);
    float least = 0;
    for (int code = 1; code <= field.values().size(); code++) {
      least = Math.min(least, logRarity(code));
    }
    this.rarest = least;
  }

  private static int[] codesThere(Values values, OtherNames other) {
    WordLists words = other.words();
    return CodesThere.of(values, words == null ? other.field().values() : words.vocabulary());
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
    if (found >= ALIKE) {
      return found >= NEAR ? 2 : 3;
    }
    boolean there = false;
    float rarity = 0;
    for (Elsewhere other : elsewhere) {
      if (other.has(a, rows, second)) {
        there = true;
        rarity = Math.min(rarity, logRarity(a));
      }
      if (other.has(b, rows, first)) {
        there = true;
        rarity = Math.min(rarity, logRarity(b));
      }
    }
    if (!there) {
      return 5;
    }
    scratch.logRarity = rarity;
    return 4;
  }
}

package kg.koch.link.compare;

import kg.koch.link.record.Field;
import kg.koch.link.record.Values;
import kg.koch.link.record.WordLists;

/**
 * Values of several words, by how much of what their words say they share. A word says the more the
 * rarer it is: minus the logarithm of the share of records that have it. Words match when they are
 * the same, when one is cut short ("paym", "payment"), or when they are nearly the same.
 */
public final class WordsComparison extends Comparison {

  private static final double NEAR = 0.92;
  private static final double WORD_NEAR = 0.9;
  private static final int SHORTEST_CUT = 3;
  private static final double WITHIN = 0.75;
  private static final double SOME = 0.25;

  private final Similarity whole;
  private final Similarity word;
  private final WordLists lists;
  private final float[] telling;
  private final float[] rarest;

  public WordsComparison(Field field, int column, WordLists lists) {
    super(
        field,
        column,
        "same",
        "nearly the same",
        "one within the other",
        "words in common",
        "different");
    this.lists = lists;
    this.whole = new Similarity(field.values(), NEAR);
    this.word = new Similarity(lists.vocabulary(), WORD_NEAR);
    this.telling = telling(field, lists);
    this.rarest = rarest(field.values());
  }

  private static float[] telling(Field field, WordLists lists) {
    float[] telling = new float[lists.vocabulary().size() + 1];
    double present = Math.max(1, field.present());
    for (int code = 1; code < telling.length; code++) {
      telling[code] = (float) -StrictMath.log(Math.max(1, lists.count(code)) / (present + 1));
    }
    return telling;
  }

  private float[] rarest(Values values) {
    float[] rarest = new float[values.size() + 1];
    for (int code = 1; code < rarest.length; code++) {
      rarest[code] = logRarity(code);
      for (int at = lists.start(code); at < lists.start(code + 1); at++) {
        rarest[code] = Math.min(rarest[code], -telling[lists.word(at)]);
      }
    }
    return rarest;
  }

  @Override
  public float leastLogRarity(int code) {
    return rarest[code];
  }

  @Override
  public int ofDifferent(int[] rows, int first, int second, Scratch scratch) {
    int a = rows[first + column()];
    int b = rows[second + column()];
    if (whole.isEnough(a, b, scratch)) {
      return 2;
    }
    boolean inOrder =
        lists.length(a) != lists.length(b)
            ? lists.length(a) < lists.length(b)
            : field().values().compare(a, b) < 0;
    return inOrder ? shared(a, b, scratch) : shared(b, a, scratch);
  }

  /** Each word of the shorter list takes the first word of the longer that is free and matches. */
  private int shared(int few, int many, Scratch scratch) {
    float common = 0;
    float strongest = 0;
    long taken = 0;
    for (int at = lists.start(few); at < lists.start(few + 1); at++) {
      int wanted = lists.word(at);
      int found = match(wanted, many, taken, scratch);
      if (found >= 0) {
        taken |= 1L << found;
        int other = lists.word(lists.start(many) + found);
        float says = Math.min(telling[wanted], telling[other]);
        common += says;
        strongest = Math.max(strongest, says);
      }
    }
    float least = Math.min(said(few), said(many));
    float most = Math.max(said(few), said(many));
    if (common < SOME * least || common <= 0) {
      return 5;
    }
    if (common >= 0.9f * most) {
      return 2;
    }
    scratch.logRarity = -strongest;
    return common >= WITHIN * least ? 3 : 4;
  }

  private int match(int wanted, int value, long taken, Scratch scratch) {
    int start = lists.start(value);
    int length = lists.length(value);
    int near = -1;
    for (int at = 0; at < length; at++) {
      int other = lists.word(start + at);
      if (other == wanted) {
        return at;
      }
      if (near < 0 && (taken >>> at & 1) == 0 && isNear(wanted, other, scratch)) {
        near = at;
      }
    }
    return near;
  }

  private boolean isNear(int a, int b, Scratch scratch) {
    return word.isPrefix(a, b, SHORTEST_CUT) || word.isEnough(a, b, scratch);
  }

  private float said(int code) {
    float said = 0;
    for (int at = lists.start(code); at < lists.start(code + 1); at++) {
      said += telling[lists.word(at)];
    }
    return said;
  }
}

package kg.koch.link.compare;

import java.util.Arrays;
import java.util.List;
import kg.koch.link.record.Field;

/**
 * Sorts pairs of values into levels: 0 where one is missing, 1 the same, and so on to the last,
 * which is all that is like in no way. Symmetric. Used by any number of threads.
 */
public abstract class Comparison {

  /** The level of a pair of which one has no value; it says nothing for or against. */
  public static final int MISSING = 0;

  /** The level of two equal values. */
  public static final int SAME = 1;

  /** Levels fit into three bits. */
  public static final int MOST_LEVELS = 7;

  private final Field field;
  private final int column;
  private final List<String> levels;
  private final float[] logRarities;

  /**
   * @param column the field's place in a row of codes
   * @param levels names of the levels from 1 on
   */
  Comparison(Field field, int column, String... levels) {
    this.field = field;
    this.column = column;
    this.levels = List.of(levels);
    this.logRarities = logRarities(field);
  }

  private static float[] logRarities(Field field) {
    float[] logs = new float[field.counts().length];
    double present = Math.max(1, field.present());
    float ofOne = (float) StrictMath.log(1 / present);
    for (int code = 1; code < logs.length; code++) {
      int count = field.counts()[code];
      // Of a dictionary of millions most values stand once.
      logs[code] = count <= 1 ? ofOne : (float) StrictMath.log(count / present);
    }
    return logs;
  }

  /** The name of the field that is compared. */
  public final String name() {
    return field.name();
  }

  public final Field field() {
    return field;
  }

  /** The field's place in a row of codes. */
  public final int column() {
    return column;
  }

  /** Names of the levels from 1 on. */
  public final List<String> levels() {
    return levels;
  }

  /** The last level: different. */
  public final int last() {
    return levels.size();
  }

  /** The natural logarithm of the share of records that have this value. */
  public final float logRarity(int code) {
    return logRarities[code];
  }

  /**
   * The level of two records; how common the value is that they agree in goes to {@link
   * Scratch#logRarity}.
   *
   * @param rows rows of codes
   * @param first where the first record's row begins
   * @param second where the second's begins
   */
  public final int level(int[] rows, int first, int second, Scratch scratch) {
    int a = rows[first + column];
    int b = rows[second + column];
    if (a == 0 || b == 0) {
      return MISSING;
    }
    if (a == b) {
      scratch.logRarity = logRarities[a];
      return SAME;
    }
    scratch.logRarity = Scratch.NOT_TOLD;
    int level = ofDifferent(rows, first, second, scratch);
    scratch.logRarity = logRarity(rows, first, second, scratch);
    return level;
  }

  /**
   * How common it is what two different values agree in: as {@link #ofDifferent} told last, else
   * the commoner of both values.
   */
  public final float logRarity(int[] rows, int first, int second, Scratch scratch) {
    return scratch.logRarity == Scratch.NOT_TOLD
        ? Math.max(logRarities[rows[first + column]], logRarities[rows[second + column]])
        : scratch.logRarity;
  }

  /**
   * The level of two records whose values are there and differ; above {@link #SAME}. Where rarity
   * is not that of the commoner value it goes to {@link Scratch#logRarity}.
   */
  public abstract int ofDifferent(int[] rows, int first, int second, Scratch scratch);

  /** True if agreement in a rare value says more than in a common one, at this level. */
  public boolean isByRarity(int level) {
    return level != MISSING && level < last();
  }

  /**
   * True at a level at which rarity is that of the rarer of both values, where it was that one that
   * was found; else it is that of the commoner, or {@link #leastLogRarity} at least.
   */
  public boolean isByRarerValue(int level) {
    return false;
  }

  /**
   * The least {@link Scratch#logRarity} a pair of different values of which one is this can have,
   * {@link #isByRarerValue} apart: a bound for weights. Where the values alone decide it is the
   * value's own.
   */
  public float leastLogRarity(int code) {
    return logRarities[code];
  }

  /**
   * Asks for what of a value is looked at first where it differs from another, so that it is at
   * hand then; what comes of it says nothing.
   *
   * @param code 0 where there is none
   */
  public int ask(int code) {
    return 0;
  }

  /** How many numbers a sketch has; 0 if this comparison knows none. */
  public int sketchLength() {
    return 0;
  }

  /**
   * Writes a record's sketch: what of it is enough to tell quickly of most pairs that they are
   * alike in no way. Sketches of a block's records lie side by side, number by number; the values
   * they were made from lie all over the memory.
   *
   * @param row where the row of a record begins whose value is there
   * @param into {@link #sketchLength} arrays, one a number
   * @param at the record's place in them
   */
  public void sketch(int[] rows, int row, int[][] into, int at) {}

  /**
   * Marks which records may be alike in any way with one, from their sketches. Of records whose
   * values are there and differ a mark is 0 only if their level is one in which rarity has no part;
   * of others it says nothing. Loops have no branch, so that the compiler does eight or sixteen
   * pairs at once.
   *
   * @param first the one record's place
   * @param alike gets by place all bits, or none
   */
  public void markAlike(int[][] sketches, int first, int from, int to, int[] alike) {
    Arrays.fill(alike, from, to, -1);
  }

  /**
   * Where a level is meant for pairs of one group only: how much oftener pairs of one person than
   * other pairs are of that group. To be of it is no agreement in this column, so u is set against
   * it. 1 where the level is meant for all.
   */
  public double oftenerAmongMatches(int level) {
    return 1;
  }
}

package kg.koch.protect.microdata.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import kg.koch.protect.microdata.Classes;

/**
 * Records that are unique by few columns: a set of columns by which a record is unique while it is
 * by no part of the set is a minimal sample unique (Elliot, Manning and Ford 2002; SUDA2: Manning,
 * Haglin and Keane 2008). Each set of size s adds to a record's score the product of (columns - i)
 * for i from s to the largest size looked at.
 *
 * <p>Sets are tried by size up to a bound, so larger ones are not seen. Missing is a category.
 *
 * @param scores by record, 0 of records without such a set
 * @param fewest columns by which each record is unique; 0 of the others
 * @param setsBySize how many sets were found of 1, 2, ... columns
 * @param contributions by column: its share of all scores, of each set evenly; sums to 1 if there
 *     are sets
 */
@SuppressWarnings("ArrayRecordComponent")
public record SpecialUniques(
    double[] scores, int[] fewest, long[] setsBySize, double[] contributions) {

  private static final int MOST_COLUMNS = 30;

  /**
   * Looks for them.
   *
   * @param largest most columns of a set
   * @throws IllegalArgumentException with more than 30 columns
   */
  public static SpecialUniques of(List<int[]> columns, int records, int largest) {
    if (columns.size() > MOST_COLUMNS) {
      throw new IllegalArgumentException("Expected at most 30 columns; got " + columns.size());
    }
    int most = Math.min(largest, columns.size());
    Classes whole = Classes.of(columns, records);
    double[] scores = new double[records];
    int[] fewest = new int[records];
    long[] setsBySize = new long[most];
    double[] contributions = new double[columns.size()];
    if (IntStream.of(whole.sizes()).allMatch(size -> size > 1)) {
      return new SpecialUniques(scores, fewest, setsBySize, contributions);
    }
    // Who has a double in all columns is unique by none: one record of each class is looked at.
    int[] first = whole.first();
    List<int[]> once = columns.stream().map(column -> taken(column, first)).toList();
    int[][] found = new int[first.length][0];
    for (int set : sets(columns.size(), most)) {
      int size = Integer.bitCount(set);
      double score = score(columns.size(), size, most);
      Classes classes = Classes.of(chosen(once, set), first.length);
      for (int one = 0; one < first.length; one++) {
        if (whole.sizes()[one] == 1 && classes.size(one) == 1 && isMinimal(found[one], set)) {
          int row = first[one];
          found[one] = Arrays.copyOf(found[one], found[one].length + 1);
          found[one][found[one].length - 1] = set;
          fewest[row] = fewest[row] == 0 ? size : fewest[row];
          scores[row] += score;
          setsBySize[size - 1]++;
          share(contributions, set, score / size);
        }
      }
    }
    double sum = Arrays.stream(contributions).sum();
    double[] shares = Arrays.stream(contributions).map(one -> sum == 0 ? 0 : one / sum).toArray();
    return new SpecialUniques(scores, fewest, setsBySize, shares);
  }

  private static int[] taken(int[] column, int[] rows) {
    return IntStream.of(rows).map(row -> column[row]).toArray();
  }

  private static boolean isMinimal(int[] found, int set) {
    for (int one : found) {
      if ((one & set) == one) {
        return false;
      }
    }
    return true;
  }

  private static double score(int columns, int size, int largest) {
    double score = 1;
    for (int at = size; at <= largest; at++) {
      score *= Math.max(1, columns - at);
    }
    return score;
  }

  private static void share(double[] contributions, int set, double each) {
    for (int column = 0; column < contributions.length; column++) {
      contributions[column] += (set >> column & 1) == 1 ? each : 0;
    }
  }

  private static List<int[]> chosen(List<int[]> columns, int set) {
    List<int[]> chosen = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      if ((set >> column & 1) == 1) {
        chosen.add(columns.get(column));
      }
    }
    return chosen;
  }

  /** Sets of columns, small ones first. */
  private static List<Integer> sets(int columns, int largest) {
    List<Integer> sets = new ArrayList<>();
    add(sets, columns, largest, 0, 0);
    sets.sort(Comparator.<Integer>comparingInt(Integer::bitCount).thenComparingInt(set -> set));
    return sets;
  }

  private static void add(List<Integer> sets, int columns, int room, int from, int set) {
    for (int column = from; room > 0 && column < columns; column++) {
      sets.add(set | 1 << column);
      add(sets, columns, room - 1, column + 1, set | 1 << column);
    }
  }

  /**
   * The chance that a match with a unique record is right, by data intrusion simulation (Skinner
   * and Elliot 2002, JRSS B 64(4)): of records taken out with the sampling fraction, how often
   * would a unique match be the right one.
   *
   * @param fraction of the population that is in the file, from 0 to 1
   */
  public static double correctMatch(Classes classes, double fraction) {
    double unique = Arrays.stream(classes.sizes()).filter(size -> size == 1).count();
    double pairs = Arrays.stream(classes.sizes()).filter(size -> size == 2).count();
    double right = unique * fraction;
    double wrong = 2 * pairs * (1 - fraction);
    return right + wrong == 0 ? 0 : right / (right + wrong);
  }
}

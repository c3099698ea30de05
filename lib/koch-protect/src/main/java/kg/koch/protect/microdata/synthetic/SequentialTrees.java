package kg.koch.protect.microdata.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import kg.koch.protect.microdata.Classes;

/**
 * Synthetic records, column by column: each column is drawn from the leaf of a tree of it on the
 * columns before (Reiter 2005, Using CART to generate partially synthetic, public use microdata,
 * Journal of Official Statistics 21(3); synthpop: Nowok, Raab and Dibben 2016). The first column is
 * drawn from its own distribution.
 *
 * <p>Values are those of somebody: a value only one person has may come out. Records that are the
 * same in all columns as a record that is alone in the file are left out and counted. It is no
 * guarantee that nobody can be told from the result, and no differential privacy; relations no tree
 * of limited depth sees are lost.
 *
 * @param columns as given, of synthetic records
 * @param leftOut records drawn that were those of one person
 */
public record SequentialTrees(List<TreeColumn> columns, int leftOut) {

  /**
   * Draws as many records as there are, less those left out.
   *
   * @param columns in the order of drawing, one or more
   */
  public static SequentialTrees of(List<TreeColumn> columns, long seed) {
    int records = columns.get(0).codes().length;
    SplittableRandom random = new SplittableRandom(seed);
    List<Bins> bins = columns.stream().map(Bins::of).toList();
    int[][] drawn = new int[records][columns.size()];
    for (int column = 0; column < columns.size(); column++) {
      Tree tree =
          new Tree(columns.get(column), columns.subList(0, column), bins.subList(0, column));
      for (int row = 0; row < records; row++) {
        drawn[row][column] = tree.drawn(drawn[row], random.nextDouble());
      }
    }
    return kept(columns, drawn);
  }

  private static SequentialTrees kept(List<TreeColumn> columns, int[][] drawn) {
    Set<List<Integer>> alone = alone(columns);
    List<int[]> kept = new ArrayList<>();
    for (int[] record : drawn) {
      if (!alone.contains(Arrays.stream(record).boxed().toList())) {
        kept.add(record);
      }
    }
    List<TreeColumn> made = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      int[] codes = new int[kept.size()];
      for (int row = 0; row < codes.length; row++) {
        codes[row] = kept.get(row)[column];
      }
      made.add(columns.get(column).with(codes));
    }
    return new SequentialTrees(made, drawn.length - kept.size());
  }

  private static Set<List<Integer>> alone(List<TreeColumn> columns) {
    int records = columns.get(0).codes().length;
    Classes classes = Classes.of(columns.stream().map(TreeColumn::codes).toList(), records);
    Set<List<Integer>> alone = new HashSet<>();
    for (int row = 0; row < records; row++) {
      if (classes.size(row) == 1) {
        int at = row;
        alone.add(columns.stream().map(column -> column.codes()[at]).toList());
      }
    }
    return alone;
  }
}

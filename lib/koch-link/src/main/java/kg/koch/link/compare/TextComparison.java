package kg.koch.link.compare;

import kg.koch.link.record.Field;

/** Strings by how similar they are after Jaro and Winkler. */
public final class TextComparison extends Comparison {

  private final double near;
  private final double alike;
  private final Similarity similarity;

  /**
   * @param near similarity from which two values are nearly the same
   * @param alike similarity from which they are alike
   */
  public TextComparison(Field field, int column, double near, double alike) {
    super(field, column, "same", "nearly the same", "alike", "different");
    this.near = near;
    this.alike = alike;
    this.similarity = new Similarity(field.values(), alike);
  }

  @Override
  public int ofDifferent(int[] rows, int first, int second, Scratch scratch) {
    double found = similarity.atLeast(rows[first + column()], rows[second + column()], scratch);
    return found >= near ? 2 : found >= alike ? 3 : 4;
  }

  @Override
  public int sketchLength() {
    return Similarity.SKETCH_LENGTH;
  }

  @Override
  public void sketch(int[] rows, int row, int[][] into, int at) {
    similarity.sketch(rows[row + column()], into, at);
  }

  @Override
  public void markAlike(int[][] sketches, int first, int from, int to, int[] alike) {
    similarity.markReaching(sketches, first, from, to, alike);
  }
}

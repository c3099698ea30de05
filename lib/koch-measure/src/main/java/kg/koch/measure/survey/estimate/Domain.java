package kg.koch.measure.survey.estimate;

import java.util.List;

/**
 * The rows a figure is about.
 *
 * @param values one for each variable it was asked by
 * @param members whether each row is in it
 */
public record Domain(List<String> values, boolean[] members) {

  public Domain {
    values = List.copyOf(values);
  }

  /** Its rows that are also in the list. */
  Domain within(boolean[] allowed) {
    boolean[] both = members.clone();
    for (int row = 0; row < both.length; row++) {
      both[row] &= allowed[row];
    }
    return new Domain(values, both);
  }

  /** How many rows are in both the domain and the second list, with a weight. */
  static int count(boolean[] members, double[] weights) {
    int count = 0;
    for (int row = 0; row < members.length; row++) {
      count += members[row] && weights[row] != 0 ? 1 : 0;
    }
    return count;
  }
}

package kg.koch.portal.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Values in classes for colouring: up to five of about equal size where all have one sign, else
 * four around zero.
 *
 * @param bounds ascending; class i holds values from bounds i up to bounds i + 1, the last class
 *     its upper bound too
 * @param diverging true if the classes lie around zero
 */
public record Classes(List<Double> bounds, boolean diverging) {

  private static final int MOST = 5;

  public Classes {
    bounds = List.copyOf(bounds);
  }

  /** Classes for the values; none where there are no values. */
  public static Classes of(double[] values) {
    double[] sorted = Arrays.stream(values).sorted().toArray();
    if (sorted.length == 0) {
      return new Classes(List.of(), false);
    }
    double least = sorted[0];
    double most = sorted[sorted.length - 1];
    if (least < 0 && most > 0) {
      double far = Math.max(-least, most);
      return new Classes(List.of(-far, -far / 2, 0.0, far / 2, far), true);
    }
    List<Double> bounds = new ArrayList<>(List.of(least));
    for (int i = 1; i < MOST; i++) {
      double bound = sorted[(int) Math.round(i * (sorted.length - 1) / (double) MOST)];
      if (bound > bounds.get(bounds.size() - 1) && bound < most) {
        bounds.add(bound);
      }
    }
    bounds.add(most);
    return new Classes(bounds, false);
  }

  /** How many classes there are. */
  public int size() {
    return Math.max(0, bounds.size() - 1);
  }

  /** The class a value of the map belongs to. */
  public int classOf(double value) {
    for (int i = size() - 1; i > 0; i--) {
      if (value >= bounds.get(i)) {
        return i;
      }
    }
    return 0;
  }

  /** The style class of a class: q0 (light) to q4 (dark), or n1, n0, p0, p1 around zero. */
  public String style(int index) {
    if (diverging) {
      return List.of("n1", "n0", "p0", "p1").get(index);
    }
    return "q" + (size() == 1 ? 2 : index * (MOST - 1) / Math.max(1, size() - 1));
  }
}

package kg.koch.measure.proportional;

import java.util.HashSet;
import java.util.List;

/**
 * A way to classify the units of a table: origin, destination, place of birth.
 *
 * @param name of the dimension, as messages show it
 * @param categories its labels, in the order of the table; each once
 */
public record Dimension(String name, List<String> categories) {

  /**
   * @throws IllegalArgumentException when there is no category, or one twice
   */
  public Dimension {
    categories = List.copyOf(categories);
    if (categories.isEmpty()) {
      throw new IllegalArgumentException("Expected one category of " + name + "; got none");
    }
    if (new HashSet<>(categories).size() < categories.size()) {
      throw new IllegalArgumentException(
          "Expected each category of " + name + " once; got " + categories);
    }
  }

  public int size() {
    return categories.size();
  }

  /** The category at a position, as messages show it. */
  String place(int position) {
    return name + " " + categories.get(position);
  }
}

package kg.koch.measure.internalmigration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The regions a country is divided into, in a fixed order. Flows, populations and distances speak
 * of the same regions when their {@code Regions} are equal.
 *
 * <p>Does not check whether the division covers the country or belongs to one territorial version.
 */
public final class Regions {

  private final List<String> names;
  private final Map<String, Integer> positions = new HashMap<>();

  private Regions(List<String> names) {
    this.names = List.copyOf(names);
    for (String name : this.names) {
      if (name.isBlank()) {
        throw new IllegalArgumentException("Expected a name for every region; got a blank one");
      }
      if (positions.putIfAbsent(name, positions.size()) != null) {
        throw new IllegalArgumentException(
            "Expected each region once; got %s twice".formatted(name));
      }
    }
    if (this.names.size() < 2) {
      throw new IllegalArgumentException("Expected 2 regions or more; got " + this.names.size());
    }
  }

  /**
   * @throws IllegalArgumentException when there are fewer than two, or one is blank or named twice
   */
  public static Regions of(List<String> names) {
    return new Regions(names);
  }

  public List<String> names() {
    return names;
  }

  public String name(int position) {
    return names.get(position);
  }

  public int size() {
    return names.size();
  }

  /** Where the region stands, from 0; empty when it is none of these. */
  public OptionalInt position(String name) {
    Integer position = positions.get(name);
    return position == null ? OptionalInt.empty() : OptionalInt.of(position);
  }

  /** Refuses tables of different regions. */
  void requireSame(Regions other) {
    if (!names.equals(other.names)) {
      throw new IllegalArgumentException(
          "Expected the regions %s in this order; got %s".formatted(names, other.names));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Regions regions && names.equals(regions.names);
  }

  @Override
  public int hashCode() {
    return names.hashCode();
  }

  @Override
  public String toString() {
    return names.toString();
  }
}

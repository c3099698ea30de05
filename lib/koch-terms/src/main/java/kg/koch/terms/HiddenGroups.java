package kg.koch.terms;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Groups too small to be shown, and the cells within them. A hidden group is listed once, as its
 * largest cells: no cell within it is listed, whether anybody is in it or not, for a listed one
 * would tell what kind of person the group's one or two members are.
 */
public final class HiddenGroups {

  /** What a table has at a cell. */
  public enum Listing {
    SHOWN,
    HIDDEN,
    NOT_LISTED
  }

  private HiddenGroups() {}

  /**
   * Whether a cell lies within a hidden one: one step up along some dimension, or further up
   * through cells not listed either. What lies in a shown cell is not hidden with it.
   *
   * @param positions of the cell in the dimensions
   * @param listing what the table has at the positions it is given
   */
  public static boolean hold(
      List<Dimension> dimensions, int[] positions, Function<int[], Listing> listing) {
    for (int axis = 0; axis < positions.length; axis++) {
      OptionalInt parent = dimensions.get(axis).findParent(positions[axis]);
      if (parent.isPresent()) {
        int[] above = positions.clone();
        above[axis] = parent.getAsInt();
        boolean hidden =
            switch (listing.apply(above)) {
              case SHOWN -> false;
              case HIDDEN -> true;
              case NOT_LISTED -> hold(dimensions, above, listing);
            };
        if (hidden) {
          return true;
        }
      }
    }
    return false;
  }
}

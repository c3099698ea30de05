package kg.koch.link.spine;

import java.util.Arrays;
import kg.koch.link.weigh.Links;

/**
 * What is other in links than it was before.
 *
 * @param added links that are new
 * @param changed links that were there and have another weight or rule now, as they are now
 * @param removed links that are no more
 */
record LinkChanges(Links added, Links changed, Links removed) {

  /**
   * @param before in order of their records, as {@code now}
   */
  static LinkChanges between(Links before, Links now) {
    Places added = new Places();
    Places changed = new Places();
    Places removed = new Places();
    int old = 0;
    int link = 0;
    while (old < before.size() || link < now.size()) {
      int order =
          old == before.size() ? 1 : link == now.size() ? -1 : order(before, old, now, link);
      if (order < 0) {
        removed.add(old++);
      } else if (order > 0) {
        added.add(link++);
      } else {
        boolean same =
            before.weights()[old] == now.weights()[link]
                && before.rules()[old] == now.rules()[link];
        if (!same) {
          changed.add(link);
        }
        old++;
        link++;
      }
    }
    return new LinkChanges(now.at(added.all()), now.at(changed.all()), before.at(removed.all()));
  }

  private static int order(Links before, int old, Links now, int link) {
    int byLeft = Integer.compare(before.left()[old], now.left()[link]);
    return byLeft != 0 ? byLeft : Integer.compare(before.right()[old], now.right()[link]);
  }

  /** Places of links. */
  private static final class Places {

    private int[] places = new int[64];
    private int size;

    private void add(int place) {
      if (size == places.length) {
        places = Arrays.copyOf(places, 2 * size);
      }
      places[size++] = place;
    }

    private int[] all() {
      return Arrays.copyOf(places, size);
    }
  }
}

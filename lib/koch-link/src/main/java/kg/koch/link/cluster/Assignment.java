package kg.koch.link.cluster;

import java.util.Arrays;
import kg.koch.link.weigh.Links;
import kg.koch.link.weigh.Order;

/**
 * At most one link a record: for two files of which neither has a person twice. The heaviest link
 * is taken, then the heaviest that shares no record with it, and so on. Links that people decided
 * are kept all.
 */
public final class Assignment {

  private Assignment() {}

  /** The links that are kept, in order of records. */
  public static Links oneToOne(Links links, int records) {
    long[] keys = new long[links.size()];
    for (int link = 0; link < keys.length; link++) {
      keys[link] = Integer.MAX_VALUE - (long) (links.weights()[link] * 1024);
    }
    boolean[] taken = new boolean[records];
    boolean[] kept = new boolean[keys.length];
    for (int link : Order.byKey(keys)) {
      int left = links.left()[link];
      int right = links.right()[link];
      boolean decided = links.weights()[link] >= Links.DECIDED;
      if (decided || !taken[left] && !taken[right]) {
        taken[left] = true;
        taken[right] = true;
        kept[link] = true;
      }
    }
    int count = 0;
    int[] places = new int[keys.length];
    for (int link = 0; link < kept.length; link++) {
      if (kept[link]) {
        places[count++] = link;
      }
    }
    return links.at(Arrays.copyOf(places, count));
  }
}

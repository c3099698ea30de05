package kg.koch.link.spine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kg.koch.link.record.RecordOrder;
import kg.koch.link.weigh.LinkList;
import kg.koch.link.weigh.Links;

/** Records of a spine in {@link RecordOrder}, the order in which a full run numbers them. */
final class Order {

  private final Spine spine;

  Order(Spine spine) {
    this.spine = spine;
  }

  /** Records, each once, put into order. */
  int[] of(int[] records) {
    long[] hashes = new long[records.length];
    for (int at = 0; at < records.length; at++) {
      byte[] id = spine.id(records[at]);
      hashes[at] = RecordOrder.hash(id, 0, id.length);
    }
    long[] sorted = hashes.clone();
    Arrays.sort(sorted);
    int[] ordered = new int[records.length];
    boolean[] taken = new boolean[records.length];
    for (int at = 0; at < records.length; at++) {
      int place = Arrays.binarySearch(sorted, hashes[at]);
      while (place > 0 && sorted[place - 1] == hashes[at]) {
        place--;
      }
      while (taken[place]) {
        place++;
      }
      taken[place] = true;
      ordered[place] = records[at];
    }
    settleTies(sorted, ordered);
    return ordered;
  }

  private void settleTies(long[] sorted, int[] ordered) {
    for (int at = 1; at < sorted.length; at++) {
      int place = at;
      while (place > 0
          && sorted[place] == sorted[place - 1]
          && Arrays.compare(spine.id(ordered[place]), spine.id(ordered[place - 1])) < 0) {
        int record = ordered[place];
        ordered[place] = ordered[place - 1];
        ordered[place - 1] = record;
        place--;
      }
    }
  }

  /** Links as a full run has them: of each the earlier record first, all in their order. */
  Links of(Links links) {
    int[] both = Arrays.copyOf(links.left(), 2 * links.size());
    System.arraycopy(links.right(), 0, both, links.size(), links.size());
    int[] ordered = of(Arrays.stream(both).distinct().toArray());
    int[] rank = new int[spine.size()];
    for (int at = 0; at < ordered.length; at++) {
      rank[ordered[at]] = at;
    }
    LinkList ranked = new LinkList();
    for (int link = 0; link < links.size(); link++) {
      ranked.add(
          rank[links.left()[link]],
          rank[links.right()[link]],
          links.weights()[link],
          links.rules()[link]);
    }
    Links inOrder = Links.of(List.of(ranked));
    return new Links(
        Arrays.stream(inOrder.left()).map(at -> ordered[at]).toArray(),
        Arrays.stream(inOrder.right()).map(at -> ordered[at]).toArray(),
        inOrder.weights(),
        inOrder.rules());
  }

  /**
   * Clusters as a full run lists them: a row a record with the record, then for each threshold the
   * first record of its cluster; members stand together.
   */
  List<int[]> clusters() {
    int[] all = new int[spine.size()];
    Arrays.setAll(all, record -> record);
    int[] ordered = of(all);
    int[] firstOf = new int[spine.persons().keysGiven()];
    Arrays.fill(firstOf, -1);
    int[] first = new int[ordered.length];
    for (int at = 0; at < ordered.length; at++) {
      int person = spine.persons().personOf(ordered[at]);
      firstOf[person] = firstOf[person] < 0 ? at : firstOf[person];
      first[at] = firstOf[person];
    }
    List<int[]> rows = new ArrayList<>();
    for (int[] members : Members.of(first)) {
      for (int member : members) {
        rows.add(row(ordered[member], ordered[first[member]]));
      }
    }
    return rows;
  }

  private int[] row(int record, int first) {
    List<int[]> further = spine.persons().furtherClusters();
    int[] row = new int[2 + further.size()];
    row[0] = record;
    row[1] = first;
    for (int at = 0; at < further.size(); at++) {
      row[2 + at] = further.get(at)[record];
    }
    return row;
  }
}

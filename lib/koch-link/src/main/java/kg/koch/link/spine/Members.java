package kg.koch.link.spine;

import java.util.ArrayList;
import java.util.List;

/** The records of each cluster. */
final class Members {

  private Members() {}

  /**
   * In the order of the clusters' first records.
   *
   * @param clusters by record its cluster, named by its first record
   */
  static List<int[]> of(int[] clusters) {
    int[] sizes = new int[clusters.length];
    for (int cluster : clusters) {
      sizes[cluster]++;
    }
    int[][] members = new int[clusters.length][];
    int[] filled = new int[clusters.length];
    List<int[]> all = new ArrayList<>();
    for (int record = 0; record < clusters.length; record++) {
      int cluster = clusters[record];
      if (cluster == record) {
        members[cluster] = new int[sizes[cluster]];
        all.add(members[cluster]);
      }
      members[cluster][filled[cluster]++] = record;
    }
    return all;
  }
}

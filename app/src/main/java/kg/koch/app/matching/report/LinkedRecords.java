package kg.koch.app.matching.report;

import kg.koch.link.linkage.LinkageResult;
import kg.koch.link.weigh.Links;

/**
 * How many links each record has, and which records have a pair that is hardly decided.
 *
 * @param links by record
 * @param near true where a candidate of the record has a probability between {@link #DOUBTFUL} and
 *     1 - {@link #DOUBTFUL}
 */
@SuppressWarnings("ArrayRecordComponent")
record LinkedRecords(int[] links, boolean[] near) {

  static final double DOUBTFUL = 0.1;

  static LinkedRecords of(LinkageResult result) {
    int size = result.records().size();
    int[] links = new int[size];
    boolean[] near = new boolean[size];
    Links all = result.links();
    for (int link = 0; link < all.size(); link++) {
      links[all.left()[link]]++;
      links[all.right()[link]]++;
    }
    Links candidates = result.candidates();
    double from = result.model().weightFor(DOUBTFUL);
    double to = result.model().weightFor(1 - DOUBTFUL);
    for (int at = 0; at < candidates.size(); at++) {
      if (candidates.weights()[at] > from && candidates.weights()[at] < to) {
        near[candidates.left()[at]] = true;
        near[candidates.right()[at]] = true;
      }
    }
    return new LinkedRecords(links, near);
  }

  long nearThreshold() {
    long records = 0;
    for (boolean one : near) {
      records += one ? 1 : 0;
    }
    return records;
  }

  long alone(int from, int to) {
    long alone = 0;
    for (int record = from; record < to; record++) {
      alone += links[record] == 0 ? 1 : 0;
    }
    return alone;
  }
}

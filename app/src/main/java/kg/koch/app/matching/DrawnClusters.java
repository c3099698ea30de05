package kg.koch.app.matching;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kg.koch.link.block.Parallel;
import kg.koch.link.cluster.LinkDraws;
import kg.koch.link.linkage.LinkageInput;
import kg.koch.link.linkage.LinkageResult;

/**
 * One draw of uncertain links, by what is other than in the clusters of the run.
 *
 * @param persons how many clusters the draw has
 * @param records whose cluster is another
 * @param clusters that they are in, named by their first records
 */
@SuppressWarnings("ArrayRecordComponent")
record DrawnClusters(int persons, int[] records, int[] clusters) {

  /** So many draws, in their order. */
  static List<DrawnClusters> of(LinkageInput input, LinkageResult result, int draws, int threads) {
    LinkDraws drawn = result.draws(input.ids());
    int[] ofRun = result.clusters().get(0);
    return Parallel.pieces(draws, threads, piece -> of(ofRun, drawn.clusters(piece + 1)));
  }

  private static DrawnClusters of(int[] ofRun, int[] drawn) {
    int[] records =
        IntStream.range(0, drawn.length).filter(one -> drawn[one] != ofRun[one]).toArray();
    int persons = (int) IntStream.range(0, drawn.length).filter(one -> drawn[one] == one).count();
    return new DrawnClusters(
        persons, records, Arrays.stream(records).map(one -> drawn[one]).toArray());
  }
}

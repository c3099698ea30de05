package kg.koch.app.matching;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kg.koch.link.record.RawColumn;
import kg.koch.terms.BadInputException;
import org.jspecify.annotations.Nullable;

/** Holds links or clusters against the truth; the linkage itself never sees it. */
public final class Evaluation {

  private final Truth truth;

  /**
   * @param truth a file as {@link Truth} says
   */
  public Evaluation(Path truth) {
    this.truth = Truth.of(IdTable.read(truth));
  }

  /** Of a file with the columns id_left and id_right. */
  public Agreement links(Path file) {
    IdTable table = IdTable.read(file);
    RawColumn left = table.column("id_left");
    RawColumn right = table.column("id_right");
    long both = 0;
    for (int row = 0; row < table.rows(); row++) {
      int first = known(table, left, row, 1);
      int second = known(table, right, row, 2);
      both += truth.isTrue(first, second) ? 1 : 0;
    }
    return new Agreement("links", table.rows(), truth.count(), both);
  }

  /** Of a file with the columns id and cluster; all pairs within a cluster count as found. */
  public Agreement clusters(Path file) {
    IdTable table = IdTable.read(file);
    RawColumn ids = table.column("id");
    RawColumn clusters = table.column("cluster");
    RawColumn files = truth.isAcross() ? table.column("file") : null;
    Map<Integer, long[]> sizes = new HashMap<>();
    Map<Long, long[]> shared = new HashMap<>();
    int[] entities = truth.entities();
    Map<Integer, Integer> clusterByNumber = new HashMap<>();
    for (int row = 0; row < table.rows(); row++) {
      int side = files == null ? 1 : Truth.fileOf(files, row);
      int number = known(table, ids, row, side);
      int cluster = clusters.codes()[row];
      sizes.computeIfAbsent(cluster, key -> new long[2])[side - 1]++;
      if (truth.pairs() == null) {
        long key = (long) cluster << 32 | entities[number];
        shared.computeIfAbsent(key, none -> new long[2])[side - 1]++;
      } else {
        clusterByNumber.put(number, cluster);
      }
    }
    long found = sizes.values().stream().mapToLong(this::pairs).sum();
    long both =
        truth.pairs() == null
            ? shared.values().stream().mapToLong(this::pairs).sum()
            : together(truth.pairs(), clusterByNumber);
    return new Agreement("clusters", found, truth.count(), both);
  }

  private long pairs(long[] bySide) {
    return truth.isAcross() ? bySide[0] * bySide[1] : bySide[0] * (bySide[0] - 1) / 2;
  }

  private static long together(@Nullable Set<Long> pairs, Map<Integer, Integer> clusters) {
    long both = 0;
    for (long pair : pairs == null ? Set.<Long>of() : pairs) {
      Integer cluster = clusters.get((int) (pair >>> 32));
      both += cluster != null && cluster.equals(clusters.get((int) pair)) ? 1 : 0;
    }
    return both;
  }

  private int known(IdTable table, RawColumn column, int row, int file) {
    int number = truth.find(column, row, file);
    if (number == 0 && truth.pairs() == null) {
      throw unknown(table, column, row);
    }
    return number;
  }

  private static BadInputException unknown(IdTable table, RawColumn column, int row) {
    return table.fault(
        row,
        column.name(),
        "an id that the truth has",
        "another",
        "Give the truth of the files that were linked.");
  }
}

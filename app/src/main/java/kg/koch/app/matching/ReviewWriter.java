package kg.koch.app.matching;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kg.koch.app.review.ReviewSet;
import kg.koch.app.review.ReviewSetFile;
import kg.koch.link.cluster.DecidedPair;
import kg.koch.link.compare.Comparison;
import kg.koch.link.linkage.LinkageInput;
import kg.koch.link.linkage.LinkageResult;
import kg.koch.link.linkage.ScoredPairs;
import kg.koch.link.record.RawColumn;
import kg.koch.link.review.QueuedPair;
import kg.koch.link.review.ReviewQueue;
import kg.koch.link.review.Stratum;
import kg.koch.link.review.WeightBand;
import kg.koch.link.weigh.Links;

/**
 * Writes the pairs of a linkage that people should look at, with their records as written: first
 * the columns that were compared, then the others.
 */
record ReviewWriter(
    List<Path> files, String id, LinkageInput input, LinkageResult result, int threads) {

  /**
   * Writes the set.
   *
   * @param decided pairs of rows that were decided already; they are not asked again
   */
  void write(Path file, int size, List<DecidedPair> decided) throws IOException {
    Links scored = ScoredPairs.of(result, WeightBand.LOWEST, decided, threads);
    ReviewQueue queue = ReviewQueue.of(result, scored, size);
    RecordFiles records = new RecordFiles(files, id, note -> {});
    WrittenValues written = records.written(rows(queue));
    List<Integer> columns = comparedFirst(records.columns());
    ReviewSetFile.write(
        file,
        new ReviewSet(
            ReviewSet.FORMAT,
            files.stream()
                .map(path -> String.valueOf(path.getFileName()))
                .collect(Collectors.joining(" + ")),
            input.size(),
            inOrder(records.columns(), columns),
            queue.strata().stream().map(ReviewWriter::stratum).toList(),
            queue.pairs().stream().map(pair -> pair(pair, written, columns)).toList()));
  }

  private Set<Integer> rows(ReviewQueue queue) {
    Set<Integer> rows = new HashSet<>();
    for (QueuedPair pair : queue.pairs()) {
      rows.add(row(pair.left()));
      rows.add(row(pair.right()));
    }
    return rows;
  }

  private int row(int record) {
    return result.order().rows()[record];
  }

  private static ReviewSet.PairsOf stratum(Stratum one) {
    return new ReviewSet.PairsOf(
        one.band().label(), one.linked(), one.chosen(), one.pairs(), one.inclusion());
  }

  private List<Integer> comparedFirst(List<String> columns) {
    Set<String> compared =
        result.comparisons().stream().map(Comparison::name).collect(Collectors.toSet());
    return IntStream.range(0, columns.size())
        .filter(at -> !columns.get(at).equals(id))
        .boxed()
        .sorted(Comparator.comparing(at -> !compared.contains(columns.get(at))))
        .toList();
  }

  private static List<String> inOrder(List<String> values, List<Integer> columns) {
    return columns.stream().map(values::get).toList();
  }

  private ReviewSet.Pair pair(QueuedPair pair, WrittenValues written, List<Integer> columns) {
    int left = row(pair.left());
    int right = row(pair.right());
    return new ReviewSet.Pair(
        pair.stratum(),
        text(left),
        text(right),
        inOrder(written.row(left), columns),
        inOrder(written.row(right), columns));
  }

  private String text(int row) {
    RawColumn ids = input.ids();
    return new String(ids.texts().get(ids.codes()[row]), StandardCharsets.UTF_8);
  }
}

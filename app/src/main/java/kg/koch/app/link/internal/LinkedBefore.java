package kg.koch.app.link.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.engine.dataset.Datasets;

/**
 * What was linked of deliveries up to the last 1 January, to which those since are added: the
 * millions of crossings in it need not be put in order again. The files of a step never change, so
 * they are shared, not copied, where the file system can.
 *
 * @param link the step; empty where everything is linked from nothing
 */
public record LinkedBefore(Optional<LinkedEvents> link) {

  /** What is linked now by something else than the PIN, with the columns of the dataset. */
  private static final String NOW = "(SELECT *, line AS \"row\" FROM residual_link)";

  /** The deliveries known then, as a list of SQL texts; only where there is such a step. */
  String receipts() {
    return link.orElseThrow().deliveries().keySet().stream()
        .map(Datasets::text)
        .collect(Collectors.joining(", "));
  }

  /** The persons known then, as an SQL table expression; only where there is such a step. */
  String persons() {
    return Datasets.parquet(link.orElseThrow().dataset("persons"));
  }

  /**
   * Takes the crossings over, if everybody known then still is, they lie in one file, and no row of
   * them is linked otherwise by now.
   *
   * @param file to be made
   * @return false if nothing was done
   */
  boolean takeOver(Datasets datasets, Path file) {
    if (link.isEmpty() || link.get().files("crossings").size() > 1) {
      return false;
    }
    String now = Datasets.parquet(file.resolveSibling("persons.parquet"));
    if (!ResidualLinks.areKept(
        datasets, link.get(), NOW, List.copyOf(link.get().deliveries().keySet()))) {
      return false;
    }
    long gone =
        datasets.number(
            "SELECT count(*) FROM %s WHERE person NOT IN (SELECT person FROM %s)"
                .formatted(persons(), now));
    if (gone == 0) {
      share(link.get().dataset("crossings"), file);
    }
    return gone == 0;
  }

  /** Takes a whole dataset over that no later delivery adds to; false if there is none. */
  boolean takeOverWhole(String dataset, Path file) {
    link.ifPresent(step -> share(step.dataset(dataset), file));
    return link.isPresent();
  }

  private static void share(Path from, Path to) {
    try {
      try {
        Files.createLink(to, from);
      } catch (IOException | UnsupportedOperationException cannotBeShared) {
        Files.copy(from, to);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

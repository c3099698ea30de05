package kg.koch.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kg.koch.engine.dataset.Datasets;

/**
 * Compares outputs row by row. The window SQL leaves a return open while residence is undecided;
 * the command knows some of these not to be migrations (as migstat does). Only such a 0 beside an
 * empty field is allowed to differ, and it is counted.
 *
 * @param differing rows that differ otherwise
 * @param decidedMore rows that only the command decides
 */
record Agreement(long differing, long decidedMore) {

  private static final String COLUMNS =
      "(person, date, direction, days_observed, days_in_country, resident_before, resident_after)";

  static Agreement ofCsv(Path ours, Path peers) throws IOException {
    long differing = 0;
    long more = 0;
    try (BufferedReader our = Files.newBufferedReader(ours);
        BufferedReader peer = Files.newBufferedReader(peers)) {
      String left = our.readLine();
      String right = peer.readLine();
      while (left != null && right != null) {
        if (!left.equals(right)) {
          boolean allowed = right.endsWith(",,,") && left.equals(right + "0");
          more += allowed ? 1 : 0;
          differing += allowed ? 0 : 1;
        }
        left = our.readLine();
        right = peer.readLine();
      }
      return new Agreement(left == null && right == null ? differing : differing + 1, more);
    }
  }

  static Agreement ofParquet(Datasets datasets, Path ours, Path peers) {
    String rows =
        " FROM (SELECT hash%s AS a, migration AS m FROM %s) POSITIONAL JOIN (SELECT hash%s AS b, migration AS n FROM %s) WHERE "
            .formatted(COLUMNS, types(ours), COLUMNS, types(peers));
    String allowed = "(a = b AND m = 0 AND n IS NULL)";
    return new Agreement(
        datasets.number(
            "SELECT count(*)"
                + rows
                + "(a IS DISTINCT FROM b OR m IS DISTINCT FROM n) AND "
                + allowed
                + " IS NOT TRUE"),
        datasets.number("SELECT count(*)" + rows + allowed));
  }

  /** The same types on both sides, for equal hashes of equal values. */
  private static String types(Path file) {
    return "(SELECT person, date, direction, days_observed::INT AS days_observed,"
        + " days_in_country::INT AS days_in_country, resident_before::INT AS resident_before,"
        + " resident_after::INT AS resident_after, migration::INT AS migration FROM "
        + Datasets.parquet(file)
        + ")";
  }

  @Override
  public String toString() {
    return differing == 0
        ? "outputs agree on all rows (%,d more decided by the command)".formatted(decidedMore)
        : "outputs DIFFER in %,d rows".formatted(differing);
  }
}

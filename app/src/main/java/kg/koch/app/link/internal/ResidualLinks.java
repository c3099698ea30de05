package kg.koch.app.link.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kg.koch.app.link.handover.LinkedEvents;
import kg.koch.engine.dataset.Chunk;
import kg.koch.engine.dataset.Datasets;

/**
 * Links rows that their own PIN does not: pass after pass, each taking up what those before left.
 * Table {@code residual_link(source, receipt, line, person, linked_by, probability)} holds one
 * person a row at most, table {@code drawn_link} what draws change in it; the step's dataset of
 * that name has it without anything that names anybody.
 */
public final class ResidualLinks {

  /** The passes, in their order, and that links are drawn; part of the step's identity. */
  public static final String METHOD =
      DocumentPass.NAME + ", " + SlipPass.NAME + ", " + WeighedPass.NAME + ", drawn";

  private static final String LINKS =
      "CREATE TABLE residual_link (source VARCHAR, receipt VARCHAR, line INTEGER, person BIGINT,"
          + " linked_by VARCHAR, probability DOUBLE)";

  /** A birth that belongs to a registered person makes no other one of its mistyped PIN. */
  private static final String FORGET_PINS =
      "DELETE FROM spine WHERE pin IN (SELECT pin FROM residual JOIN residual_link"
          + " USING (receipt, line) WHERE residual.source = 'civil-births')";

  private final Datasets datasets;
  private final Path folder;

  public ResidualLinks(Datasets datasets, Path folder) {
    this.datasets = datasets;
    this.folder = folder;
  }

  /**
   * Runs the passes; the spine must be there.
   *
   * @param records of further registers
   */
  public SortedMap<String, Object> make(RecordWriter records) {
    datasets.execute(LINKS);
    ResidualRows rows = new ResidualRows(datasets, records);
    rows.collect();
    new DocumentPass(datasets).run();
    new SlipPass(datasets).run();
    new WeighedPass(datasets, rows).run();
    datasets.execute(FORGET_PINS);
    datasets.copy(
        "SELECT person, source, receipt, line AS \"row\", linked_by, probability"
            + " FROM residual_link ORDER BY receipt, \"row\"",
        folder.resolve(LinkedEvents.RESIDUAL_LINKS + ".parquet"));
    return facts();
  }

  private SortedMap<String, Object> facts() {
    SortedMap<String, Object> facts = new TreeMap<>();
    datasets.read(
        "SELECT source, linked_by, count(*) FROM residual_link GROUP BY ALL",
        chunk -> {
          for (int row = 0; row < chunk.rows(); row++) {
            facts.put(name(chunk, row), chunk.getLong(2, row));
          }
        });
    return facts;
  }

  private static String name(Chunk chunk, int row) {
    return chunk.getText(0, row) + ".linked-by." + chunk.getText(1, row);
  }

  /**
   * A condition on rows that are without a PIN and have a document: nobody else was found for them.
   *
   * @param rows alias of the rows
   */
  static String notAmongThem(Datasets datasets, String rows) {
    // Asked only where there are such links: among millions of visitors' crossings.
    return datasets.number(
                "SELECT count(*) FROM residual_crossing SEMI JOIN residual_link"
                    + " USING (receipt, line) WHERE pin IS NULL")
            == 0
        ? ""
        : " AND NOT EXISTS (SELECT 1 FROM residual_link x WHERE x.receipt = %s.receipt AND x.line = %s.line)"
            .formatted(rows, rows);
  }

  /**
   * Whether an earlier step linked every row of its deliveries as a later one does; a row that now
   * belongs to a person the earlier one did not know is no difference.
   */
  public static boolean areKept(Datasets datasets, LinkedEvents earlier, LinkedEvents later) {
    return areKept(
        datasets,
        earlier,
        Datasets.parquet(later.dataset(LinkedEvents.RESIDUAL_LINKS)),
        List.copyOf(earlier.deliveries().keySet()));
  }

  static boolean areKept(
      Datasets datasets, LinkedEvents earlier, String later, List<String> receipts) {
    String before = Datasets.parquet(earlier.dataset(LinkedEvents.RESIDUAL_LINKS));
    String persons = Datasets.parquet(earlier.dataset("persons"));
    String of =
        " FROM %s a ANTI JOIN %s b ON a.receipt = b.receipt AND a.\"row\" = b.\"row\" AND a.person = b.person";
    long gone = datasets.number("SELECT count(*)" + of.formatted(before, later));
    long moved =
        datasets.number(
            "SELECT count(*)"
                + of.formatted(later, before)
                + " WHERE a.person IN (SELECT person FROM "
                + persons
                + ") AND a.receipt IN ("
                + texts(receipts)
                + ")");
    return gone + moved == 0;
  }

  private static String texts(List<String> receipts) {
    return receipts.isEmpty()
        ? "''"
        : String.join(", ", receipts.stream().map(Datasets::text).toList());
  }
}

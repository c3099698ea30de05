package kg.koch.app.matching;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kg.koch.app.review.DecisionFile;
import kg.koch.app.review.DecisionRow;
import kg.koch.app.tabular.TableOutput;
import kg.koch.link.spine.Spine;
import kg.koch.link.spine.StandingDecision;
import org.jspecify.annotations.Nullable;

/**
 * The file decisions.csv in the folder of a linkage: what people decided that it was told, who and
 * when. The file can be given as {@code --decisions}. Without decisions there is none, nor one of
 * an earlier run.
 */
final class DecisionsFile {

  private static final String FILE = "decisions.csv";
  private static final String[] COLUMNS = {
    "id_left", "id_right", "decision", "reviewers", "decided", "run", "replaced_in_run"
  };

  private DecisionsFile() {}

  /** What was written into a folder; null if people had decided nothing. */
  static @Nullable DecisionFile read(Path folder) {
    Path file = folder.resolve(FILE);
    return Files.exists(file) ? DecisionFile.read(file) : null;
  }

  /** What a linkage without a spine was told; null if nothing. */
  static void write(Path out, @Nullable DecisionFile told) throws IOException {
    TableOutput table = new TableOutput(COLUMNS);
    List<DecisionRow> rows =
        told == null
            ? List.of()
            : told.rows().stream().filter(row -> row.decision().isPresent()).toList();
    for (DecisionRow row : rows) {
      table.row(
          row.idLeft(),
          row.idRight(),
          row.decision().orElseThrow().label(),
          row.reviewers(),
          row.decided(),
          null,
          row.replacedInRun());
    }
    write(out, table, rows.isEmpty());
  }

  /** All that a spine was ever told, with the run in which another decision took its place. */
  static void write(Path out, Spine spine) throws IOException {
    TableOutput table = new TableOutput(COLUMNS);
    List<StandingDecision> all = spine.persons().decisions().all();
    all.forEach(
        one ->
            table.row(
                id(spine, one.left()),
                id(spine, one.right()),
                one.decision().label(),
                one.reviewers(),
                one.decided(),
                one.run(),
                one.replaced() == 0 ? null : one.replaced()));
    write(out, table, all.isEmpty());
  }

  private static String id(Spine spine, int record) {
    return new String(spine.id(record), StandardCharsets.UTF_8);
  }

  private static void write(Path out, TableOutput table, boolean isEmpty) throws IOException {
    Path file = out.resolve(FILE);
    if (isEmpty) {
      Files.deleteIfExists(file);
      return;
    }
    try (OutputFile written = new OutputFile(file)) {
      written.text(table.text());
      written.whole();
    }
  }
}

package kg.koch.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kg.koch.app.matching.SpineRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Further records for a spine. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Links new records to those of a spine and adds them to it, and takes in what people decided:"
          + " the same links, clusters and probabilities as a full run over all records with the"
          + " spine's weights (./koch link ALL --model FOLDER) and all decisions that hold, in a"
          + " small part of its time.",
      "",
      "Writes into the folder what changed: links.csv (id_left, id_right, probability, weight in"
          + " bits, rule, change: new, changed or removed), persons.csv (id, key) of the persons"
          + " that were touched, history.csv (run, event, key, other_key, records) of this run:"
          + " created (a person with a new key), merged (all records of other_key went to key; it"
          + " is retired), split (records of other_key are a person of their own), moved (records"
          + " went from other_key to key).",
      "",
      "The spine is as before or as after, also when the run is killed.",
      ""
    })
final class LinkAddCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "New records: .csv, .csv.gz or .parquet. None if only decisions are added.")
  private @Nullable Path file;

  @Option(
      names = "--id",
      paramLabel = "COLUMN",
      description = "Column that names each record; no id may be in the spine already.")
  private String id = "";

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description =
          "What people decided of pairs, new or standing (CSV: id_left, id_right, decision same or"
              + " different). It holds from now on; of a pair decided before the later decision"
              + " holds, and unsure takes the earlier one back.")
  private @Nullable Path decisions;

  @Option(
      names = "--spine",
      required = true,
      paramLabel = "FOLDER",
      description = "As ./koch link --keep made it.")
  private Path spine = Path.of("");

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to.")
  private Path out = Path.of("");

  @Option(
      names = "--linkage-key",
      paramLabel = "FILE",
      description = "The linkage key the spine was made with, if it was with one.")
  private @Nullable Path linkageKey;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (file == null ? decisions == null : id.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "Expected a file of records with --id COLUMN, --decisions FILE, or both");
    }
    PrintWriter err = spec.commandLine().getErr();
    new SpineRun(spine, out, err::println).add(file, id, decisions, linkageKey);
    err.flush();
    return 0;
  }
}

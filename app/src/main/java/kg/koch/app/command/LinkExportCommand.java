package kg.koch.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kg.koch.app.matching.SpineRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a spine holds, as files. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Writes what a spine holds.",
      "",
      "Writes into the folder: links.csv and clusters.csv, byte for byte as a full run over all"
          + " records with the spine's weights writes them (./koch link ALL --model FOLDER);"
          + " persons.csv (id, key); history.csv (run, event, key, other_key, records) of all runs;"
          + " where people decided anything decisions.csv (id_left, id_right, decision, reviewers,"
          + " decided, run, replaced_in_run), which that full run takes as --decisions.",
      ""
    })
final class LinkExportCommand implements Callable<Integer> {

  @Option(
      names = "--spine",
      required = true,
      paramLabel = "FOLDER",
      description = "As ./koch link --keep made it.")
  private Path spine = Path.of("");

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to.")
  private Path out = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    new SpineRun(spine, out, err::println).export();
    err.flush();
    return 0;
  }
}

package kg.koch.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kg.koch.app.intake.Intake;
import kg.koch.app.intake.WatchedFolder;
import kg.koch.app.intake.WatchedFolder.Waiting;
import kg.koch.catalog.Catalog;
import kg.koch.engine.ledger.DataFolder;
import kg.koch.engine.ledger.Ledger;
import kg.koch.terms.BadInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes in what is put into a folder, as long as it runs. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    description =
        "Takes in files put into FOLDER/<source>/<period>.<ending> when they are complete, writes"
            + " the receipt beside, and moves them to taken/ or refused/. Ctrl-C ends it.")
final class WatchCommand implements Callable<Integer> {

  @Mixin private CatalogOption catalog = new CatalogOption();

  @Mixin private LanguageOption language = new LanguageOption();

  @Option(names = "--folder", required = true, paramLabel = "IN", description = "To watch.")
  private Path folder = Path.of("");

  @Option(names = "--data", required = true, paramLabel = "DIR", description = "Data folder.")
  private Path data = Path.of("");

  @Option(
      names = "--seconds",
      defaultValue = "5",
      paramLabel = "N",
      description = "Between two looks; a file that did not change is complete (${DEFAULT-VALUE}).")
  private int seconds = 5;

  @Option(names = "--once", description = "Looks twice, takes what is complete, and ends.")
  private boolean once;

  @Spec private CommandSpec spec = CommandSpec.create();

  WatchCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!Files.isDirectory(folder)) {
      throw new BadInputException(
          BadInputException.Place.file(folder.toString()), "a folder", "none", "Make it first.");
    }
    Catalog declared = catalog.read();
    WatchedFolder watched = new WatchedFolder(folder, language.language());
    watched.look();
    do {
      Thread.sleep(Math.max(0, seconds) * 1_000L);
      List<Waiting> waiting = watched.look();
      if (!waiting.isEmpty()) {
        take(watched, waiting, declared);
      }
    } while (!once);
    return 0;
  }

  /** The data folder is held for the files at hand only, so that other commands get their turn. */
  private void take(WatchedFolder watched, List<Waiting> waiting, Catalog declared)
      throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (DataFolder held = DataFolder.hold(data)) {
      Ledger ledger = new Ledger(held.root(), spec.root().version()[0]);
      ledger.removeUnfinished();
      Intake intake = Intake.on(declared, ledger, held.root().resolve("unfinished"));
      for (Waiting one : waiting) {
        var answer = watched.take(one, intake);
        out.printf("%s %s: %s%n", one.source(), one.period(), answer.get("verdict"));
        out.flush();
      }
    } catch (BadInputException inUse) {
      if (once) {
        throw inUse;
      }
      out.println(inUse.getMessage());
      out.flush();
    }
  }
}

package kg.koch.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import kg.koch.app.chain.Chain;
import kg.koch.app.chain.CountryFolder;
import kg.koch.app.chain.KeyFolder;
import kg.koch.app.chain.PrintedProgress;
import kg.koch.engine.ledger.DataFolder;
import kg.koch.publish.bundle.Release;
import kg.koch.terms.BadInputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes new files in and carries everything delivered to a release. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Carries what was delivered to a data folder to a release. What was done before is not done"
          + " again: a month delivered since costs what it changes.",
      ""
    })
final class RunCommand implements Callable<Integer> {

  @Mixin private CatalogOption catalog = new CatalogOption();

  @Option(names = "--data", required = true, paramLabel = "DIR", description = "Data folder.")
  private Path data = Path.of("");

  @Option(
      names = "--deliveries",
      paramLabel = "DIR",
      description = "New files to take in first: a folder a source, in it a file a period.")
  private @Nullable Path deliveries;

  @Mixin private RepairOptions repair = new RepairOptions();

  @Option(
      names = "--threads",
      description = "Threads; the result does not depend on it (${DEFAULT-VALUE}).")
  private int threads = Math.min(8, Runtime.getRuntime().availableProcessors());

  @Spec private CommandSpec spec = CommandSpec.create();

  RunCommand() {}

  @Override
  public Integer call() {
    Path files = deliveries;
    if (files != null && !Files.isDirectory(files)) {
      throw new BadInputException(
          BadInputException.Place.file(files.toString()),
          "a folder of deliveries, in it one folder a source",
          "no folder",
          "Name the folder the registers' files lie in.");
    }
    try (DataFolder held = DataFolder.hold(data)) {
      CountryFolder folder = new CountryFolder(held.root());
      KeyFolder keys = KeyFolder.open(folder.keys(), new SecureRandom());
      PrintedProgress progress = new PrintedProgress(spec.commandLine().getOut());
      Chain chain = new Chain(folder, catalog.read(), keys, repair.plan(), threads, progress);
      if (files != null) {
        chain.collect(files);
      }
      Release release = chain.run();
      spec.commandLine().getOut().println("Release " + folder.releases().resolve(release.id()));
      spec.commandLine().getOut().flush();
    }
    return 0;
  }
}

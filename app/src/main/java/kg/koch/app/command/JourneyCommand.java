package kg.koch.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import kg.koch.app.journey.Journey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes what every stage makes of the twelve invented people, and the page of their stories. */
@Command(
    name = "journey",
    description =
        "Carries the twelve invented people through every stage and writes what each makes of them.",
    mixinStandardHelpOptions = true)
final class JourneyCommand implements Callable<Integer> {

  @Mixin private CatalogOption catalog = new CatalogOption();

  @Option(
      names = "--from",
      paramLabel = "DIR",
      description = "Folder with people.csv and deliveries/ (${DEFAULT-VALUE}).")
  private Path from = Path.of("journey");

  @Option(
      names = "--work",
      paramLabel = "DIR",
      required = true,
      description = "Empty folder for the data of the run.")
  private Path work = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Empty folder to write the stages into.")
  private Path out = Path.of("");

  JourneyCommand() {}

  @Override
  public Integer call() {
    new Journey(catalog.read(), from).write(work, out);
    return 0;
  }
}

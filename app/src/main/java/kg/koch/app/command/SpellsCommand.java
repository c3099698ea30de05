package kg.koch.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import kg.koch.app.chain.Chain;
import kg.koch.app.chain.CountryFolder;
import kg.koch.app.chain.KeyFolder;
import kg.koch.app.chain.PrintedProgress;
import kg.koch.engine.ledger.DataFolder;
import kg.koch.measure.repair.Repair;
import kg.koch.measure.repair.RepairPlan;
import kg.koch.terms.BadInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes where every person of a data folder was and lived, as the tables count it. */
@Command(
    name = "spells",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Writes where every person of a data folder was, stays.parquet (person, from_day, to_day,"
          + " country, evidence, quality), and where every person lived under each definition,"
          + " statuses.parquet (person, from_day, to_day, definition, resident, decided), as the"
          + " tables count it. A file of persons: keep it where the data folder is kept.",
      ""
    })
final class SpellsCommand implements Callable<Integer> {

  @Mixin private CatalogOption catalog = new CatalogOption();

  @Option(names = "--data", required = true, paramLabel = "DIR", description = "Data folder.")
  private Path data = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder to write to; it must hold neither file.")
  private Path out = Path.of("");

  @Option(
      names = "--repair",
      converter = RepairName.class,
      description =
          "What is done about crossings that were not recorded: none, midpoint or hotdeck"
              + " (${DEFAULT-VALUE}).")
  private Repair repair = Repair.HOTDECK;

  @Option(
      names = "--threads",
      description = "Threads; the result does not depend on it (${DEFAULT-VALUE}).")
  private int threads = Math.min(8, Runtime.getRuntime().availableProcessors());

  @Spec private CommandSpec spec = CommandSpec.create();

  SpellsCommand() {}

  @Override
  public Integer call() {
    check();
    try (DataFolder held = DataFolder.hold(data)) {
      CountryFolder folder = new CountryFolder(held.root());
      KeyFolder keys = KeyFolder.open(folder.keys(), new SecureRandom());
      PrintedProgress progress = new PrintedProgress(spec.commandLine().getErr());
      new Chain(folder, catalog.read(), keys, RepairPlan.once(repair), threads, progress)
          .spells(out);
    }
    return 0;
  }

  private void check() {
    if (!Files.isDirectory(data.resolve("1-collected"))) {
      throw new BadInputException(
          BadInputException.Place.file(data.toString()),
          "a data folder with deliveries",
          "none",
          "Name one that ./koch demo, ./koch run or ./koch serve has filled.");
    }
    for (String name : new String[] {"stays.parquet", "statuses.parquet"}) {
      if (Files.exists(out.resolve(name))) {
        throw new BadInputException(
            BadInputException.Place.file(out.resolve(name).toString()),
            "no such file",
            "one",
            "Name another folder with --out, or remove the file.");
      }
    }
    try {
      Files.createDirectories(out);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

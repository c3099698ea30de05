package kg.koch.app.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.OptionalLong;
import kg.koch.app.chain.Chain;
import kg.koch.app.chain.CountryFolder;
import kg.koch.app.chain.KeyFolder;
import kg.koch.app.chain.Progress;
import kg.koch.app.journey.internal.JourneyPage;
import kg.koch.app.journey.internal.StageTexts;
import kg.koch.catalog.Catalog;
import kg.koch.link.LinkageKey;

/**
 * Carries the twelve people's deliveries through every stage and writes what each stage made of
 * them as text: one folder a stage, and the page of their stories.
 */
public final class Journey {

  /** Chooses the keys of the journey, which protect nothing and are the same for everybody. */
  private static final long SEED = 12;

  private final Catalog catalog;
  private final Path journey;

  /**
   * @param journey the folder with people.csv and deliveries/
   */
  public Journey(Catalog catalog, Path journey) {
    this.catalog = catalog;
    this.journey = journey;
  }

  /**
   * Writes the stages' folders and journey.html below the folder given.
   *
   * @param work an empty folder for the data of the run
   */
  public void write(Path work, Path out) {
    CountryFolder folder = new CountryFolder(work);
    KeyFolder keys = KeyFolder.open(folder.keys(), OptionalLong.of(SEED), new SecureRandom());
    Chain chain = new Chain(folder, catalog, keys, 1, Progress.SILENT);
    chain.collect(journey.resolve("deliveries"));
    chain.run();
    try {
      Path spells = Files.createDirectories(work.resolve("spells"));
      chain.spells(spells);
      Files.createDirectories(out);
      new StageTexts(folder, spells, out).write();
      Files.writeString(
          out.resolve("journey.html"),
          new JourneyPage(journey, out, LinkageKey.of(keys.linkage())).html());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

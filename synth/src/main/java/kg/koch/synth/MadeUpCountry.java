package kg.koch.synth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kg.koch.terms.BadInputException;

/**
 * Writes a made-up country: deliveries of its registers, and apart from them the truth.
 *
 * <p>Guarantees: the same settings give the same bytes for any number of threads; the folder
 * appears whole or not at all. Nobody in it is real.
 */
public final class MadeUpCountry {

  private static final int UNITS_A_BLOCK = 2_000;

  private final SynthSettings settings;
  private final Calendar calendar;
  private final Layout layout;
  private final Block.Sizes sizes;

  public MadeUpCountry(SynthSettings settings) {
    this.settings = settings;
    calendar = new Calendar(settings.firstYear(), settings.years());
    layout = new Layout(calendar);
    sizes = Block.Sizes.of(settings);
  }

  /**
   * Writes {@code deliveries/<source>/<period>.csv[.gz]}, {@code truth/} and {@code README.md}.
   *
   * @param folder must not exist, or be empty
   * @throws BadInputException if the folder holds something
   */
  public void writeTo(Path folder, Progress progress) {
    ExecutorService workers = Executors.newFixedThreadPool(settings.threads());
    try {
      WholeFolder.write(folder, unfinished -> fill(unfinished, workers, progress));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      workers.shutdownNow();
    }
  }

  private void fill(Path folder, ExecutorService workers, Progress progress) throws IOException {
    Path spills = Files.createDirectories(folder.resolve("spill"));
    List<Spill> files = new ArrayList<>();
    for (int i = 0; i < layout.files().size(); i++) {
      files.add(new Spill(spills.resolve(Integer.toString(i))));
    }
    TrueTables truth = live(files, workers, progress);
    finish(files, folder, workers, progress);
    table(folder.resolve("truth/migration.csv"), TrueTables.MIGRATION, truth.migration());
    table(folder.resolve("truth/population.csv"), TrueTables.POPULATION, truth.population());
    readme(folder);
    Files.delete(spills);
  }

  /** Blocks are made by all workers, and taken over in their order, a few ahead at most. */
  private TrueTables live(List<Spill> files, ExecutorService workers, Progress progress)
      throws IOException {
    TrueTables truth = new TrueTables(calendar);
    Block block = new Block(settings, calendar, layout, sizes);
    ArrayDeque<Future<Block.Made>> ahead = new ArrayDeque<>();
    for (long first = 0, taken = 0; taken < sizes.all(); taken += UNITS_A_BLOCK) {
      while (first < sizes.all() && ahead.size() < settings.threads() + 2) {
        long from = first;
        long end = Math.min(sizes.all(), first + UNITS_A_BLOCK);
        ahead.add(workers.submit(() -> block.make(from, end)));
        first = end;
      }
      take(result(ahead.remove()), files, truth);
      progress.at("lives", Math.min(sizes.all(), taken + UNITS_A_BLOCK), sizes.all());
    }
    return truth;
  }

  private static void take(Block.Made made, List<Spill> files, TrueTables truth)
      throws IOException {
    for (int i = 0; i < files.size(); i++) {
      files.get(i).append(made.rows().file(i));
    }
    truth.add(made.truth());
  }

  private void finish(List<Spill> files, Path folder, ExecutorService workers, Progress progress)
      throws IOException {
    List<Future<Boolean>> running = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      Layout.OutputFile file = layout.files().get(i);
      Spill spill = files.get(i);
      Callable<Boolean> work =
          () -> {
            spill.finish(folder.resolve(file.path()), file);
            return true;
          };
      running.add(workers.submit(work));
    }
    for (int i = 0; i < running.size(); i++) {
      result(running.get(i));
      progress.at("files", i + 1L, running.size());
    }
  }

  private static <T> T result(Future<T> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Making up the country was interrupted", stopped);
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof IOException file) {
        throw file;
      }
      throw new IllegalStateException("Making up the country failed", failure.getCause());
    }
  }

  private static void table(Path file, String heading, Map<String, Long> counts)
      throws IOException {
    StringBuilder text = new StringBuilder(heading).append('\n');
    counts.forEach((key, count) -> text.append(key).append(',').append(count).append('\n'));
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private void readme(Path folder) throws IOException {
    try (InputStream text = MadeUpCountry.class.getResourceAsStream("README.md")) {
      if (text == null) {
        throw new IllegalStateException("The README of the made-up country is not packed");
      }
      String head = new String(text.readAllBytes(), StandardCharsets.UTF_8);
      StringBuilder rates = new StringBuilder(head);
      settings
          .defects()
          .rates()
          .forEach(
              (defect, rate) -> rates.append("- `" + defect.optionName() + "` " + rate + "\n"));
      rates.append(
          "\n%d persons, %d years from %d, seed %d.\n"
              .formatted(
                  settings.persons(), settings.years(), settings.firstYear(), settings.seed()));
      Files.writeString(folder.resolve("README.md"), rates, StandardCharsets.UTF_8);
    }
  }
}

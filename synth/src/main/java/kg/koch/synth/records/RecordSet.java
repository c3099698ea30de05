package kg.koch.synth.records;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kg.koch.synth.Line;
import kg.koch.synth.Progress;
import kg.koch.synth.Randomness;
import kg.koch.synth.WholeFolder;
import kg.koch.terms.BadInputException;

/**
 * Writes made-up records and, apart from them, whose they are.
 *
 * <p>Guarantees: the same settings give the same bytes for any number of threads; another script
 * gives the same persons with the same errors; the folder appears whole or not at all. Nobody in it
 * is real. Memory: 8 bytes a record.
 */
public final class RecordSet {

  private static final int FIRST_DAY = (int) LocalDate.of(2010, 1, 1).toEpochDay();
  private static final int UNTIL = (int) LocalDate.of(2026, 1, 1).toEpochDay();
  private static final int RECORDS_A_BLOCK = 20_000;
  private static final int ROOM = 200;

  private final RecordSettings settings;
  private final int households;

  /** What a block of records adds to the two files. */
  private record Block(Line records, Line truth) {}

  public RecordSet(RecordSettings settings) {
    this.settings = settings;
    households = (settings.persons() + Household.MEMBERS - 1) / Household.MEMBERS;
  }

  /**
   * Writes {@code records.csv}, {@code truth.csv} and {@code README.md}.
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
    try (OutputStream records = open(folder.resolve("records.csv"), MadeUpRecord.HEADING);
        OutputStream truth = open(folder.resolve("truth.csv"), "id,entity")) {
      Owners owners = new Owners(settings);
      ArrayDeque<Future<Block>> ahead = new ArrayDeque<>();
      int next = 0;
      for (int taken = 0; taken < owners.count(); taken += RECORDS_A_BLOCK) {
        while (next < owners.count() && ahead.size() < settings.threads() + 2) {
          int from = next;
          int end = Math.min(owners.count(), from + RECORDS_A_BLOCK);
          ahead.add(workers.submit(() -> block(owners, from, end)));
          next = end;
        }
        Block block = result(ahead.remove());
        records.write(block.records().bytes(), 0, block.records().length());
        truth.write(block.truth().bytes(), 0, block.truth().length());
        progress.at("records", taken, owners.count());
      }
    }
    Files.writeString(folder.resolve("README.md"), new Readme(settings).text());
  }

  private static OutputStream open(Path file, String heading) throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    out.write((heading + "\n").getBytes(StandardCharsets.UTF_8));
    return out;
  }

  private Block block(Owners owners, int from, int end) {
    Line records = new Line((end - from) * ROOM);
    Line truth = new Line((end - from) * 20);
    for (int place = from; place < end; place++) {
      int number = owners.record(place);
      int owner = owners.owner(number);
      record(number, owner).write(place + 1, records);
      truth.number(place + 1L).put(',').number(owner).put('\n');
    }
    return new Block(records, truth);
  }

  private MadeUpRecord record(int number, int owner) {
    long seed = settings.seed();
    Household household = new Household(seed, owner / Household.MEMBERS, households, UNTIL);
    MadeUpPerson person = new MadeUpPerson(seed, owner, household);
    Randomness random = Stream.RECORD.of(seed, number);
    MadeUpRecord made = new MadeUpRecord(person, FIRST_DAY, UNTIL, random);
    new RecordErrors(made, random).apply();
    Spelling.write(made, settings.script(), Stream.SPELLING.of(seed, number));
    return made;
  }

  private static Block result(Future<Block> future) {
    try {
      return future.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Making up records was interrupted", stopped);
    } catch (ExecutionException failure) {
      throw new IllegalStateException("Making up records failed", failure.getCause());
    }
  }
}

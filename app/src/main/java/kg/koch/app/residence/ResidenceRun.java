package kg.koch.app.residence;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import kg.koch.engine.dataset.Datasets;
import kg.koch.measure.residence.ResidenceRule;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;
import org.jspecify.annotations.Nullable;

/**
 * One run of the residence rule from file to file.
 *
 * @param crossings CSV, gzip CSV or Parquet by its name
 * @param observedFrom first day observed; null when not known
 * @param observedUntil first day not observed
 * @param out where to; null for CSV on standard output
 * @param notes takes remarks for the user, a line each
 */
public record ResidenceRun(
    Path crossings,
    @Nullable LocalDate observedFrom,
    LocalDate observedUntil,
    ResidenceRule rule,
    @Nullable Path out,
    int threads,
    Consumer<String> notes) {

  /** The data engine only reads; it works on a few row groups at a time. */
  private static final String ENGINE_MEMORY = "2GB";

  /**
   * Reads, judges, writes. The output appears whole or not at all.
   *
   * @throws BadInputException when the crossings cannot be used
   */
  public void run() throws IOException {
    checkPlaces();
    Observation observed = Observation.of(observedFrom, observedUntil);
    try (Workers workers = new Workers(threads)) {
      Crossings read = read(observed, workers, false);
      Partitions partitions = Partitions.of(read, workers);
      Judge judge = new Judge(partitions, rule, observed);
      try {
        write(judge, read.persons(), workers);
      } catch (Judge.TwoInitials contradiction) {
        Crossings again = read(observed, workers, true);
        throw InitialConflict.found(crossings.toString(), again, contradiction.person);
      }
      tell(judge, read.early(), read.late());
    }
  }

  private Crossings read(Observation observed, Workers workers, boolean keepsLines)
      throws IOException {
    return FileKind.of(crossings) == FileKind.PARQUET
        ? readParquet(observed, keepsLines)
        : new CsvCrossings(crossings, observed, workers, keepsLines).read();
  }

  private void checkPlaces() {
    if (!Files.isRegularFile(crossings) || !Files.isReadable(crossings)) {
      throw new BadInputException(
          Place.file(crossings.toString()),
          "a file that can be read",
          Files.exists(crossings) ? "one that cannot" : "no such file",
          "Check the path and the permissions.");
    }
    Path folder = out == null ? null : out.toAbsolutePath().getParent();
    if (folder != null && !Files.isWritable(folder)) {
      throw new BadInputException(
          Place.file(String.valueOf(out)),
          "a folder that can be written to",
          "one that is missing or closed",
          "Make the folder first, or name another file.");
    }
  }

  private Crossings readParquet(Observation observed, boolean keepsLines) {
    Path beside = out == null ? crossings : out;
    Path spill = beside.toAbsolutePath().resolveSibling(beside.getFileName() + ".spill");
    try (Datasets datasets = Datasets.open(threads, ENGINE_MEMORY, spill)) {
      return new ParquetCrossings(datasets, crossings, observed, keepsLines).read();
    }
  }

  private void write(Judge judge, Persons persons, Workers workers) throws IOException {
    if (out == null) {
      OutputStream standard = new FileOutputStream(FileDescriptor.out);
      CsvOutput.write(judge, persons, standard, workers);
      standard.flush();
      return;
    }
    Path beside = out.resolveSibling(out.getFileName() + ".part");
    try {
      try (OutputStream target = open(beside)) {
        if (FileKind.of(out) == FileKind.PARQUET) {
          ParquetOutcomes.write(judge, persons, target, workers);
        } else {
          CsvOutput.write(judge, persons, target, workers);
        }
      }
      Files.move(beside, out, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | UncheckedIOException failure) {
      throw named(out, failure);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** A full disk does not say of itself where it is. */
  private static FileSystemException named(Path file, Exception failure) {
    FileSystemException named =
        new FileSystemException(file.toString(), null, String.valueOf(failure.getMessage()));
    named.initCause(failure);
    return named;
  }

  private OutputStream open(Path beside) throws IOException {
    OutputStream bytes = Files.newOutputStream(beside);
    return String.valueOf(out).endsWith(".gz") ? new GZIPOutputStream(bytes, 1 << 16) : bytes;
  }

  private void tell(Judge judge, long early, long late) {
    if (early > 0) {
      notes.accept("%,d crossings before %s left out.".formatted(early, observedFrom));
    }
    if (late > 0) {
      notes.accept(
          "%,d crossings on or after %s left out: not observed yet."
              .formatted(late, observedUntil));
    }
    if (judge.assumed() > 0) {
      notes.accept(
          "%,d persons first crossed within %d days of %s and have no initial status: it is assumed."
              .formatted(judge.assumed(), rule.thresholdDays(), observedFrom));
    }
  }
}

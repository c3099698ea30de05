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
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import kg.koch.engine.dataset.Datasets;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;
import org.jspecify.annotations.Nullable;

/**
 * One run of the residence rules from file to file.
 *
 * @param crossings CSV, gzip CSV or Parquet by its name
 * @param observedFrom first day observed; null when not known
 * @param observedUntil first day not observed
 * @param rules all are judged from the same crossings in one pass
 * @param repairs what is done about missing crossings
 * @param out where to; null for CSV on standard output
 * @param notes takes remarks for the user, a line each
 */
public record ResidenceRun(
    Path crossings,
    @Nullable LocalDate observedFrom,
    LocalDate observedUntil,
    Rules rules,
    Repairs repairs,
    @Nullable Path out,
    int threads,
    Consumer<String> notes) {

  /** The data engines only read; together they work on a few row groups at a time. */
  private static final long ENGINE_MEBIBYTES = 1024;

  /**
   * Reads, judges, writes. The output appears whole or not at all.
   *
   * @throws BadInputException when the crossings cannot be used
   */
  public void run() throws IOException {
    checkPlaces();
    Observation observed = Observation.of(observedFrom, observedUntil);
    try (Workers workers = new Workers(threads);
        SortedApart read = read(observed, workers)) {
      Judge judge;
      try {
        judge = judge(read, observed, workers);
        write(judge, read, workers);
      } catch (PersonOrder.TwoInitials contradiction) {
        throw conflict(read.persons(), contradiction.person, observed, workers);
      } catch (PersonOrder.TiedStatus tied) {
        throw tiedStatus();
      }
      tell(judge, read.early(), read.late());
      new DrawSummary(rules, judge.tally()).tell(repairs, notes);
    }
  }

  private Judge judge(SortedApart read, Observation observed, Workers workers) throws IOException {
    return repairs.putsIn()
        ? Judge.ofRepaired(
            rules, observed, read.persons(), repairs, Donors.of(read.sections(), workers))
        : Judge.ofRecorded(rules, observed, read.persons(), repairs.repair());
  }

  private SortedApart read(Observation observed, Workers workers) throws IOException {
    try {
      return isParquet()
          ? parquet(observed, workers).read()
          : SortedApart.of(
              new CsvCrossings(crossings, observed, workers, false, repairs.similar()).read(),
              observed,
              beside(),
              workers);
    } catch (UncheckedIOException failure) {
      throw named(beside(), failure);
    }
  }

  private BadInputException conflict(
      Persons persons, long person, Observation observed, Workers workers) throws IOException {
    if (isParquet()) {
      return parquet(observed, workers).twoInitials(persons, person);
    }
    Crossings again = new CsvCrossings(crossings, observed, workers, true, List.of()).read();
    return InitialConflict.found(crossings.toString(), again, person);
  }

  private BadInputException tiedStatus() {
    return new BadInputException(
        Place.field(crossings.toString(), 1, "initial"),
        "with --statuses, an order of crossings that share a day with a status",
        "a status on a day on which nothing says which crossing was first",
        "Add the column sequence, or give dates with their time.");
  }

  private boolean isParquet() {
    return FileKind.of(crossings) == FileKind.PARQUET;
  }

  /** What temporary files stand beside and take their names from. */
  private Path beside() {
    return (out == null ? crossings : out).toAbsolutePath();
  }

  private void checkPlaces() {
    if (!Files.isRegularFile(crossings) || !Files.isReadable(crossings)) {
      throw new BadInputException(
          Place.file(crossings.toString()),
          "a file that can be read",
          Files.exists(crossings) ? "one that cannot" : "no such file",
          "Check the path and the permissions.");
    }
    checkFolder(out);
    checkFolder(repairs.summary());
  }

  private static void checkFolder(@Nullable Path file) {
    Path folder = file == null ? null : file.toAbsolutePath().getParent();
    if (folder != null && !Files.isWritable(folder)) {
      throw new BadInputException(
          Place.file(String.valueOf(file)),
          "a folder that can be written to",
          "one that is missing or closed",
          "Make the folder first, or name another file.");
    }
  }

  private ParquetCrossings parquet(Observation observed, Workers workers) {
    Path spill = beside().resolveSibling(beside().getFileName() + ".spill");
    return new ParquetCrossings(
        crossings,
        observed,
        beside(),
        workers,
        repairs.similar(),
        engineThreads ->
            Datasets.open(
                engineThreads, ENGINE_MEBIBYTES * engineThreads / threads + "MiB", spill));
  }

  private void write(Judge judge, SortedApart read, Workers workers) throws IOException {
    if (out == null) {
      OutputStream standard = new FileOutputStream(FileDescriptor.out);
      CsvOutput.into(standard, judge, read.persons()).write(read.sections(), workers);
      return;
    }
    Path beside = out.resolveSibling(out.getFileName() + ".part");
    try {
      try (OutputStream target = open(beside)) {
        outcomes(target, judge, read.persons()).write(read.sections(), workers);
      }
      Files.move(beside, out, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | UncheckedIOException failure) {
      throw named(out, failure);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private Outcomes outcomes(OutputStream target, Judge judge, Persons persons) throws IOException {
    return FileKind.of(beside()) == FileKind.PARQUET
        ? ParquetOutcomes.into(target, judge, persons)
        : CsvOutput.into(target, judge, persons);
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
              .formatted(judge.assumed(), rules.longestThreshold(), observedFrom));
    }
  }
}

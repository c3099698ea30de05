package kg.koch.app.residence;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
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

  /**
   * Reads, judges, writes. The output appears whole or not at all.
   *
   * @throws BadInputException when the crossings cannot be used
   */
  public void run() throws IOException {
    checkPlaces();
    Observation observed = Observation.of(observedFrom, observedUntil);
    try (Workers workers = new Workers(threads)) {
      Crossings read =
          FileKind.of(crossings) == FileKind.PARQUET
              ? new ParquetFiles(threads, spill()).read(crossings, observed)
              : new CsvCrossings(crossings, observed, workers).read();
      long early = read.early();
      long late = read.late();
      Outcomes outcomes = new Judge(crossings.toString(), rule, observed, workers).judge(read);
      write(outcomes, workers);
      tell(outcomes, early, late);
    }
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

  private Path spill() {
    Path beside = out == null ? crossings : out;
    return beside.toAbsolutePath().resolveSibling(beside.getFileName() + ".spill");
  }

  private void write(Outcomes outcomes, Workers workers) throws IOException {
    if (out == null) {
      OutputStream standard = new FileOutputStream(FileDescriptor.out);
      new CsvOutput(outcomes, workers).write(standard);
      standard.flush();
      return;
    }
    Path beside = out.resolveSibling(out.getFileName() + ".part");
    try {
      switch (FileKind.of(out)) {
        case CSV -> writeCsv(outcomes, workers, Files.newOutputStream(beside));
        case CSV_GZIP ->
            writeCsv(
                outcomes, workers, new GZIPOutputStream(Files.newOutputStream(beside), 1 << 16));
        case PARQUET -> new ParquetFiles(threads, spill()).write(outcomes, beside);
      }
      Files.move(beside, out, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void writeCsv(Outcomes outcomes, Workers workers, OutputStream target)
      throws IOException {
    try (OutputStream closing = target) {
      new CsvOutput(outcomes, workers).write(closing);
    }
  }

  private void tell(Outcomes outcomes, long early, long late) {
    if (early > 0) {
      notes.accept("%,d crossings before %s left out.".formatted(early, observedFrom));
    }
    if (late > 0) {
      notes.accept(
          "%,d crossings on or after %s left out: not observed yet."
              .formatted(late, observedUntil));
    }
    if (outcomes.assumed() > 0) {
      notes.accept(
          "%,d persons first crossed within %d days of %s and have no initial status: it is assumed."
              .formatted(outcomes.assumed(), rule.thresholdDays(), observedFrom));
    }
  }
}

package kg.koch.app.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kg.koch.app.collect.handover.Receipt;
import kg.koch.app.collect.internal.Arrival;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CatalogFolder;
import kg.koch.catalog.SourceLayout;
import kg.koch.check.CheckedRows;
import kg.koch.check.DeliveryFile;
import kg.koch.check.Finding;
import kg.koch.check.FindingSink;
import kg.koch.check.Period;
import kg.koch.check.form.Form;
import kg.koch.terms.BadInputException;

/** Takes any bytes in as a delivery of border crossings, and checks them; leaves nothing behind. */
final class OneDelivery {

  private static final Catalog CATALOG = CatalogFolder.read(CatalogFolder.findAbove(Path.of("")));
  private static final SourceLayout LAYOUT = CATALOG.source(Country.SOURCE);
  private static final Period PERIOD = Period.parse(LAYOUT.periodicity(), "2024-03").orElseThrow();

  private OneDelivery() {}

  /** What came of it; a file that is refused has no form. */
  record Outcome(boolean isRefused, long received, long accepted, long rejected, String problem) {}

  /** Anything but a refusal with a message, thrown from here, is a fault of the program. */
  static Outcome read(byte[] bytes) throws IOException {
    Path folder = Files.createTempDirectory("delivery");
    try {
      Path sent = Files.write(folder.resolve("sent"), bytes);
      Path kept = Files.createDirectory(folder.resolve("kept"));
      Arrival.Read read = new Arrival(sent).take(LAYOUT, kept);
      return check(kept, read);
    } catch (BadInputException refused) {
      return new Outcome(true, 0, 0, 0, String.valueOf(refused.getMessage()));
    } finally {
      delete(folder);
    }
  }

  private static Outcome check(Path kept, Arrival.Read read) throws IOException {
    Path rows = kept.resolve(read.form() == Form.DELIMITED ? Receipt.ORIGINAL : Receipt.ROWS);
    Counts counts = new Counts();
    try (CheckedRows checked =
        CheckedRows.open(
            new DeliveryFile(rows, "sent"),
            read.found().encoding(),
            LAYOUT,
            PERIOD,
            CATALOG,
            counts)) {
      long accepted = 0;
      while (checked.next()) {
        accepted++;
      }
      if (checked.received() != read.found().rows()) {
        throw new IllegalStateException("Collect and check count rows differently");
      }
      return new Outcome(false, checked.received(), accepted, counts.rejected, "");
    }
  }

  private static final class Counts implements FindingSink {

    private long rejected;

    @Override
    public void found(Finding finding) {}

    @Override
    public void rejected(long line, byte[] row) {
      rejected++;
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> inside = all.sorted(Comparator.reverseOrder()).toList();
      for (Path one : inside) {
        Files.delete(one);
      }
    }
  }
}

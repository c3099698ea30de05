package kg.koch.app.microdata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.function.Consumer;
import kg.koch.app.microdata.protection.Coarsened;
import kg.koch.app.microdata.protection.ColumnChoice;
import kg.koch.app.microdata.protection.MicrodataSettings;
import kg.koch.app.microdata.protection.MicrodataSettingsFile;
import kg.koch.app.microdata.protection.MicrodataSettingsText;
import kg.koch.app.microdata.protection.Protection;
import kg.koch.app.microdata.protection.RecordsFile;
import kg.koch.app.microdata.report.MicrodataReport;
import kg.koch.publish.bundle.Language;
import org.jspecify.annotations.Nullable;

/**
 * Reads records, protects them, and writes microdata.csv, settings.yaml, report.html and, where
 * asked for, synthetic.csv.
 *
 * @param records CSV or Parquet
 * @param settings null to have them proposed
 * @param out folder; made if it is not there
 * @param notes is told what is done with columns and what came of it; never a value of a record
 */
public record MicrodataRun(
    Path records, @Nullable Path settings, Path out, Language language, Consumer<String> notes) {

  /**
   * Protects.
   *
   * @throws kg.koch.terms.BadInputException if a file is not as expected, or cannot be made so
   */
  public void run() throws IOException {
    RecordsFile file = RecordsFile.read(records);
    ColumnChoice choice = new ColumnChoice(file, notes);
    MicrodataSettings used =
        settings == null ? choice.proposed() : choice.checked(MicrodataSettingsFile.read(settings));
    Protection protection = Protection.of(file, used);
    Files.createDirectories(out);
    protection.table().write(out.resolve("microdata.csv"));
    if (protection.synthetic() == null) {
      // One of an earlier run would not be of this file.
      Files.deleteIfExists(out.resolve("synthetic.csv"));
    } else {
      protection.synthetic().table().write(out.resolve("synthetic.csv"));
    }
    write("settings.yaml", MicrodataSettingsText.of(protection.settings(), out));
    write("report.html", MicrodataReport.of(protection, language));
    tell(protection);
  }

  private void write(String name, String text) throws IOException {
    Path beside = out.resolve(name + ".part");
    try {
      Files.writeString(beside, text);
      Files.move(
          beside,
          out.resolve(name),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private void tell(Protection protection) {
    notes.accept(
        String.format(
            Locale.ROOT,
            "%,d records: %,d unique before, %,d after; smallest class %,d, wanted %,d",
            protection.records(),
            protection.before().classes().unique(),
            protection.after().classes().unique(),
            protection.after().classes().smallest(),
            protection.settings().k()));
    Coarsened coarsened = protection.coarsened();
    if (coarsened != null) {
      notes.accept(
          String.format(
              Locale.ROOT,
              "levels %s of %.0f combinations, %,d looked at, %s; %,d cells blanked",
              coarsened.found().levels(),
              coarsened.found().nodes(),
              coarsened.found().evaluated(),
              coarsened.found().isLeast() ? "least loss" : "least loss not proven",
              coarsened.blanked().stream().mapToLong(Long::longValue).sum()));
    }
    if (settings == null) {
      notes.accept("Settings were proposed: read settings.yaml, correct it, and run with it");
    }
  }
}

package kg.koch.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kg.koch.app.microdata.MicrodataRun;
import kg.koch.publish.bundle.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Protects a file of records. */
@Command(
    name = "microdata",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes a file of records one that may be licensed or made public, and tells its risk.",
      "",
      "Every record comes to look like k - 1 others by what others may know of a person"
          + " (quasi-identifiers): categories are joined by hierarchies, intervals or prefixes, with"
          + " the least loss of information there is; what stays rare is blanked. Sensitive values"
          + " keep l-diversity and t-closeness, numbers are aggregated, swapped or get noise,"
          + " categories are drawn anew. What names persons, and religion or ideology, never goes"
          + " out. Missing counts as a value of its own.",
      "",
      "Writes microdata.csv (records ordered by content: the order of the file does not matter),"
          + " settings.yaml as used, report.html (risk and utility, before and after), and"
          + " synthetic.csv where the settings ask for it.",
      ""
    })
final class ProtectMicrodataCommand implements Callable<Integer> {

  @Option(
      names = "--records",
      required = true,
      paramLabel = "FILE",
      description = "CSV or Parquet, a row a record.")
  private Path records = Path.of("");

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description =
          "YAML, its keys in docs/methods/microdata.md (default: proposed from names and content of"
              + " columns, to be read and corrected).")
  private @Nullable Path settings;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder; its files of the same names are written anew.")
  private Path out = Path.of("");

  @Option(
      names = "--language",
      defaultValue = "EN",
      description = "Of the report: ky, ru or en (default: en).")
  private Language language = Language.EN;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter notes = spec.commandLine().getErr();
    new MicrodataRun(records, settings, out, language, notes::println).run();
    notes.flush();
    return 0;
  }
}

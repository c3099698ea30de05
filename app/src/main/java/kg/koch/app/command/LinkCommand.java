package kg.koch.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kg.koch.app.matching.LinkChoices;
import kg.koch.app.matching.LinkRun;
import kg.koch.app.matching.ReviewChoice;
import kg.koch.app.matching.SettingsFile;
import kg.koch.app.matching.SpineOptions;
import kg.koch.link.linkage.LinkageSettings;
import kg.koch.publish.bundle.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Probabilistic record linkage, without the rest of the chain. */
@Command(
    name = "link",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Finds which records are the same person: in one file, or across two.",
      "",
      "Reads CSV or Parquet. Without settings it tells from names and content what columns hold,"
          + " proposes comparisons and blocking, estimates weights from the records alone"
          + " (Fellegi-Sunter), and links. Columns named as ids or keys other than --id take no"
          + " part. Of two files those columns are compared that have one name (capitals and"
          + " signs apart) or hold, by their names, the same (surname, Фамилия).",
      "",
      "Writes into the folder: links.csv (id_left, id_right, probability, weight in bits, rule),"
          + " clusters.csv (id, cluster), settings.yaml (what was used; given back with --settings"
          + " it gives the same), report.html (how good the links may be, groups linked less often,"
          + " weakest clusters, examples, weights, forecasts, hot blocks), with --draws draws.csv"
          + " (id, draw, cluster: of each draw the records whose cluster is another), with --keep"
          + " persons.csv (id, key) and history.csv (run, event, key, other_key, records), with"
          + " --decisions decisions.csv (what people decided, who and when).",
      "",
      "A spine kept with --keep takes further records (add), is asked for one person (find) and"
          + " written out (export). In it a person's key stays the same from run to run. It holds"
          + " the records' values, and so is as confidential as the file.",
      ""
    })
final class LinkCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE",
      arity = "0..2",
      description =
          "One file: duplicates in it. Two: matches across them. .csv, .csv.gz (UTF-8 or Windows-1251) or .parquet.")
  private List<Path> files = List.of();

  @Option(names = "--id", paramLabel = "COLUMN", description = "Column that names each record.")
  private @Nullable String id;

  @Option(names = "--out", paramLabel = "DIR", description = "Folder to write to.")
  private @Nullable Path out;

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "What is declared (YAML, as settings.yaml); what it leaves open is proposed.")
  private @Nullable Path settings;

  @Option(
      names = "--threshold",
      split = ",",
      paramLabel = "P",
      description =
          "Probability from which two records are linked (default: 0.5, one person is likelier than"
              + " two). Several give a further column of clusters each.")
  private List<Double> thresholds = List.of();

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description =
          "What people decided of pairs (CSV: id_left, id_right, decision same or different); it"
              + " always holds, in a spine also in what is added later. As the workspace writes it, the"
              + " report also tells precision by weight band.")
  private @Nullable Path decisions;

  @Option(
      names = "--review",
      paramLabel = "N",
      description =
          "Also write review.json: N pairs for two people to look at in the workspace, with what is"
              + " written in their records. Confidential; delete it once the workspace has it.")
  private int review;

  @Option(
      names = "--keep",
      paramLabel = "FOLDER",
      description = "Of one file: keep a spine here, to add records to and to search.")
  private @Nullable Path keep;

  @Option(
      names = "--previous",
      paramLabel = "FOLDER",
      description =
          "Go on from the person keys of this spine and what people decided in it (with --keep; may"
              + " be the same folder).")
  private @Nullable Path previous;

  @Option(
      names = "--model",
      paramLabel = "FOLDER",
      description =
          "Link as this spine does, by its columns, rules, weights and frequencies of values; then"
              + " there are no settings to declare.")
  private @Nullable Path model;

  @Option(
      names = "--linkage-key",
      paramLabel = "FILE",
      description =
          "Linkage key (64 hexadecimal digits) under which persons get their keys (with --keep;"
              + " without one: a plain hash of an id, which who knows the id can compute).")
  private @Nullable Path linkageKey;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads (default: one for each processor). The result is the same.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--draws",
      paramLabel = "B",
      description =
          "Draws uncertain links so many times (default: 0), for what is counted from the clusters"
              + " to say how far it depends on them.")
  private int draws;

  @Option(
      names = "--language",
      defaultValue = "EN",
      description = "Of the report: ky, ru or en (default: en).")
  private Language language = Language.EN;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (files.isEmpty() || id == null || out == null) {
      throw new ParameterException(
          spec.commandLine(), "Expected a file or two, --id COLUMN and --out DIR");
    }
    if (threads < 1) {
      throw new ParameterException(
          spec.commandLine(), "--threads: expected 1 or more; got " + threads);
    }
    ReviewChoice choice = OptionRefusal.of(spec, () -> new ReviewChoice(review, decisions));
    requireThatOptionsFit();
    if (draws < 0) {
      throw new ParameterException(spec.commandLine(), "--draws: expected 0 or more; got " + draws);
    }
    LinkageSettings declared =
        settings == null ? LinkageSettings.open() : SettingsFile.read(settings);
    LinkageSettings used =
        thresholds.isEmpty()
            ? declared
            : OptionRefusal.of(spec, () -> declared.withThresholds(thresholds));
    PrintWriter err = spec.commandLine().getErr();
    SpineOptions spines = new SpineOptions(keep, previous, model, linkageKey);
    LinkChoices choices = new LinkChoices(choice, spines, draws, language);
    new LinkRun(files, id, used, choices, out, threads, err::println).run();
    err.flush();
    return 0;
  }

  private void requireThatOptionsFit() {
    if (keep != null && files.size() > 1) {
      throw new ParameterException(spec.commandLine(), "--keep: expected one file; got two");
    }
    if (keep == null && (previous != null || linkageKey != null)) {
      throw new ParameterException(
          spec.commandLine(), "--previous and --linkage-key: expected --keep FOLDER beside them");
    }
    if (model != null && (settings != null || !thresholds.isEmpty())) {
      throw new ParameterException(
          spec.commandLine(), "--model: expected neither --settings nor --threshold beside it");
    }
  }
}

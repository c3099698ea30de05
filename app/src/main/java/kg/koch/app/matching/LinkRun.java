package kg.koch.app.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import kg.koch.app.matching.report.DrawnPersons;
import kg.koch.app.matching.report.Examples;
import kg.koch.app.matching.report.LinkageReport;
import kg.koch.app.matching.report.Reported;
import kg.koch.app.matching.report.ShownRecords;
import kg.koch.app.review.DecisionFile;
import kg.koch.link.cluster.DecidedPair;
import kg.koch.link.linkage.Linkage;
import kg.koch.link.linkage.LinkageInput;
import kg.koch.link.linkage.LinkageResult;
import kg.koch.link.linkage.LinkageSettings;
import kg.koch.link.review.ReviewFigures;
import kg.koch.link.spine.RecordKeys;
import kg.koch.link.spine.ReviewedPair;
import kg.koch.link.spine.Spine;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;
import org.jspecify.annotations.Nullable;

/**
 * Links the records of one or two files and writes what was found into a folder.
 *
 * @param id the column that names a record
 * @param choices what else is wanted of it
 * @param notes is told each step, without a value of any record
 */
public record LinkRun(
    List<Path> files,
    String id,
    LinkageSettings settings,
    LinkChoices choices,
    Path out,
    int threads,
    Consumer<String> notes) {

  /**
   * Runs.
   *
   * @throws BadInputException if the files or settings cannot be used
   */
  public void run() throws IOException {
    ReviewChoice review = choices.review();
    SpineOptions spines = choices.spines();
    DecisionFile decisions =
        review.decisions() == null ? null : DecisionFile.read(review.decisions());
    RecordKeys keys = SpineRun.keys(spines.linkageKey());
    Spine previous = previous(keys);
    RecordFiles recordFiles = new RecordFiles(files, id, notes);
    LinkageInput input = recordFiles.read();
    List<DecidedPair> decided = DecidedRecords.of(decisions, input, previous);
    List<ReviewedPair> told = DecidedRecords.told(decisions);
    LinkageResult result = link(input, decided);
    Files.createDirectories(out);
    LinkageFiles written = new LinkageFiles(input, result);
    written.writeLinks(out.resolve("links.csv"));
    written.writeClusters(out.resolve("clusters.csv"));
    write("settings.yaml", SettingsText.of(result.settings()));
    DrawnPersons persons = draw(input, result, written);
    Examples examples = Examples.of(result);
    RecordNames names = new RecordNames(input, result.order());
    ShownRecords shown = ShownInFiles.of(recordFiles, names, examples.records(result));
    ReviewFigures figures = decisions == null ? null : decisions.figures().orElse(null);
    Reported reported = new Reported(input, result, examples, shown, persons, figures);
    write("report.html", LinkageReport.of(reported, choices.language()));
    if (review.pairs() > 0) {
      new ReviewWriter(files, id, input, result, threads)
          .write(out.resolve("review.json"), review.pairs(), decided);
    }
    notes.accept(summary(input, result));
    if (spines.keep() == null) {
      DecisionsFile.write(out, decisions);
    } else {
      new SpineRun(spines.keep(), out, notes).keep(input, result, told, keys, previous);
    }
  }

  /** Draws, and leaves no draws of an earlier run beside the clusters of this one. */
  private @Nullable DrawnPersons draw(
      LinkageInput input, LinkageResult result, LinkageFiles written) throws IOException {
    Path file = out.resolve("draws.csv");
    if (choices.draws() == 0) {
      Files.deleteIfExists(file);
      return null;
    }
    List<DrawnClusters> drawn = DrawnClusters.of(input, result, choices.draws(), threads);
    written.writeDraws(file, drawn);
    return new DrawnPersons(drawn.stream().map(DrawnClusters::persons).toList());
  }

  /** The spine whose keys go on, and whether the one to be kept can be, before hours of work. */
  private @Nullable Spine previous(RecordKeys keys) throws IOException {
    SpineOptions spines = choices.spines();
    Spine previous = spines.previous() == null ? null : new SpineFolder(spines.previous()).open();
    if (previous != null && !previous.keyFingerprint().equals(keys.fingerprint())) {
      throw new BadInputException(
          Place.file(String.valueOf(spines.previous())),
          "the linkage key under which its persons have their keys",
          "another or none",
          "Name its file with --linkage-key.");
    }
    if (spines.keep() != null) {
      new SpineFolder(spines.keep()).requireRoom(spines.keep().equals(spines.previous()));
    }
    return previous;
  }

  private LinkageResult link(LinkageInput input, List<DecidedPair> decided) throws IOException {
    Path model = choices.spines().model();
    try {
      return model == null
          ? Linkage.link(input, settings, decided, threads, notes)
          : Linkage.link(input, new SpineFolder(model).open().trained(), decided, threads, notes);
    } catch (IllegalArgumentException refused) {
      String names = String.join(", ", files.stream().map(Path::toString).toList());
      throw refusal(names, refused);
    }
  }

  /** Splits what the library refuses, "Expected ...; got ...", into its two parts. */
  static BadInputException refusal(String names, IllegalArgumentException refused) {
    String message = String.valueOf(refused.getMessage());
    int got = message.indexOf("; got ");
    String expected = got < 0 ? "records that can be linked" : message.substring(9, got);
    String came = got < 0 ? message : message.substring(got + 6);
    return new BadInputException(
        Place.file(names), expected, came, "Correct the file or the settings.");
  }

  private void write(String name, String text) throws IOException {
    try (OutputFile file = new OutputFile(out.resolve(name))) {
      file.text(text);
      file.whole();
    }
  }

  private static String summary(LinkageInput input, LinkageResult result) {
    int[] clusters = result.clusters().get(0);
    int persons = 0;
    for (int record = 0; record < clusters.length; record++) {
      persons += clusters[record] == record ? 1 : 0;
    }
    return String.format(
        Locale.ROOT,
        "%,d records, %,d links, %,d persons",
        input.size(),
        result.links().size(),
        persons);
  }
}

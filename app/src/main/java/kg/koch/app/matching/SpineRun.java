package kg.koch.app.matching;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import kg.koch.app.review.DecisionFile;
import kg.koch.link.LinkageKey;
import kg.koch.link.linkage.LinkageInput;
import kg.koch.link.linkage.LinkageResult;
import kg.koch.link.record.RawColumn;
import kg.koch.link.spine.Addition;
import kg.koch.link.spine.RecordKeys;
import kg.koch.link.spine.ReviewedPair;
import kg.koch.link.spine.Spine;
import kg.koch.link.spine.SpineWriter;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;
import org.jspecify.annotations.Nullable;

/** Runs on a spine: keep one of a full run, add records to it, write what it holds. */
public final class SpineRun {

  private final Path folder;
  private final Path out;
  private final Consumer<String> notes;

  /**
   * @param folder of the spine
   * @param out folder for what is found
   * @param notes is told what was done, without a value of any record
   */
  public SpineRun(Path folder, Path out, Consumer<String> notes) {
    this.folder = folder;
    this.out = out;
    this.notes = notes;
  }

  /**
   * Keeps the spine of a full run; writes persons.csv, history.csv and what people decided.
   *
   * @param told what people decided, but for what the previous spine knows
   */
  void keep(
      LinkageInput input,
      LinkageResult result,
      List<ReviewedPair> told,
      RecordKeys keys,
      @Nullable Spine previous)
      throws IOException {
    SpineWriter writer = new SpineWriter(input, result, told, keys);
    Spine spine = new SpineFolder(folder).keep(writer, previous);
    SpineFiles files = new SpineFiles(spine);
    DecisionsFile.write(out, spine);
    files.writePersons(out.resolve("persons.csv"), SpineFiles.all(spine));
    files.writeHistory(out.resolve("history.csv"), spine.persons().run());
    notes.accept(said(spine));
  }

  /**
   * Adds the records of a file, decisions of people, or both; writes links.csv, persons.csv and
   * history.csv of what changed.
   *
   * @param file of records; null if none are added
   * @param id the column that names a record
   * @param decided the file of decisions; null if there is none
   * @param linkageKey the file of the key under which persons have their keys; null if there is
   *     none
   */
  public void add(@Nullable Path file, String id, @Nullable Path decided, @Nullable Path linkageKey)
      throws IOException {
    SpineFolder standing = new SpineFolder(folder);
    Spine spine = standing.openVerified();
    DecisionFile decisions = decided == null ? null : DecisionFile.read(decided);
    LinkageInput input = file == null ? null : read(file, id, spine);
    if (decisions != null) {
      DecidedRecords.require(decisions, spine, input);
    }
    List<ReviewedPair> told = DecidedRecords.told(decisions);
    Addition addition = added(file, spine, input, told, keys(linkageKey));
    Files.createDirectories(out);
    standing.write(addition);
    SpineFiles files = new SpineFiles(addition.after());
    files.writeChanges(out.resolve("links.csv"), addition);
    files.writePersons(out.resolve("persons.csv"), addition.touched());
    files.writeHistory(out.resolve("history.csv"), addition.after().persons().run());
    notes.accept(
        String.format(
            Locale.ROOT,
            "%,d records and %,d decisions added: %,d new links, %,d changed, %,d removed",
            input == null ? 0 : input.size(),
            told.size(),
            addition.added().size(),
            addition.changed().size(),
            addition.removed().size()));
    notes.accept(said(addition.after()));
  }

  private LinkageInput read(Path file, String id, Spine spine) throws IOException {
    LinkageInput input = new RecordFiles(List.of(file), id, notes).read(1);
    requireNew(file, id, spine, input);
    return input;
  }

  private Addition added(
      @Nullable Path file,
      Spine spine,
      @Nullable LinkageInput input,
      List<ReviewedPair> told,
      RecordKeys keys) {
    try {
      return input == null ? Addition.of(spine, told, keys) : Addition.of(spine, input, told, keys);
    } catch (IllegalArgumentException refused) {
      throw LinkRun.refusal((file == null ? folder : file).toString(), refused);
    }
  }

  private static void requireNew(Path file, String id, Spine spine, LinkageInput input) {
    RawColumn ids = input.ids();
    for (int row = 0; row < input.size(); row++) {
      if (spine.find(ids.texts().get(ids.codes()[row])) >= 0) {
        throw new BadInputException(
            Place.field(file.toString(), row + 2L, id),
            "an id that no record of the spine has",
            "one that was added before",
            "Leave out what was added, or give the record an id of its own.");
      }
    }
  }

  /**
   * Writes all that a spine holds: links.csv, clusters.csv, persons.csv, history.csv, and
   * decisions.csv where people decided anything.
   */
  public void export() throws IOException {
    Spine spine = new SpineFolder(folder).openVerified();
    Files.createDirectories(out);
    SpineFiles files = new SpineFiles(spine);
    files.writeLinks(out.resolve("links.csv"));
    files.writeClusters(out.resolve("clusters.csv"));
    files.writePersons(out.resolve("persons.csv"), SpineFiles.all(spine));
    files.writeHistory(out.resolve("history.csv"), 1);
    DecisionsFile.write(out, spine);
    notes.accept(said(spine));
  }

  /** How persons get their keys: by the linkage key in a file, or by a plain hash. */
  static RecordKeys keys(@Nullable Path linkageKey) throws IOException {
    if (linkageKey == null) {
      return RecordKeys.plain();
    }
    try (InputStream content = Files.newInputStream(linkageKey)) {
      return RecordKeys.under(LinkageKey.read(linkageKey.toString(), content));
    }
  }

  private static String said(Spine spine) {
    return String.format(
        Locale.ROOT,
        "Run %d: %,d records, %,d links, %,d keys given",
        spine.persons().run(),
        spine.size(),
        spine.persons().links().size(),
        spine.persons().keysGiven());
  }
}

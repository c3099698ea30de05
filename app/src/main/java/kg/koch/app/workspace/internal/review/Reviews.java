package kg.koch.app.workspace.internal.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kg.koch.app.review.DecisionFile;
import kg.koch.app.review.DecisionRow;
import kg.koch.app.review.ReviewSetFile;
import kg.koch.app.tabular.TableOutput;
import kg.koch.link.review.PairReview;
import kg.koch.link.review.ReviewFigures;
import kg.koch.terms.BadInputException;

/** Review sets and what people decided of them. */
final class Reviews {

  private final ReviewTables tables;

  Reviews(ReviewTables tables) {
    this.tables = tables;
  }

  ReviewTables tables() {
    return tables;
  }

  ReviewProgress progress(StoredSet set) {
    return new ReviewProgress(set.pairs(), tables.standing(set.setId()));
  }

  /**
   * Takes in the sets that lie in a folder, and deletes each once the database has it: what is
   * written in records is to be in one place.
   */
  void takeInFrom(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".json")).sorted().toList()) {
        tables.put(ReviewSetFile.read(file));
        Files.delete(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Takes one set in; gives its id.
   *
   * @throws BadInputException if the file is no set, or one that was closed already
   */
  String takeIn(Path file) {
    ReviewSetFile set = ReviewSetFile.read(file);
    Optional<StoredSet> before = tables.findSet(set.id());
    if (before.isPresent() && !before.get().isOpen()) {
      throw new BadInputException(
          BadInputException.Place.file(String.valueOf(file.getFileName())),
          "a review set that was not looked at before",
          "one that is closed",
          "Its decisions are kept and can be downloaded; delete the file.");
    }
    tables.put(set);
    return set.id();
  }

  /** What the decisions so far say of the linkage. */
  ReviewFigures figures(StoredSet set) {
    ReviewProgress progress = progress(set);
    List<DecisionRow> rows =
        tables.pairs(set.setId()).stream()
            .map(pair -> pair.row(progress.review(pair.place())))
            .toList();
    return DecisionRow.figures(rows);
  }

  /** Every entry of a set's journal, as a table. */
  TableOutput journal(StoredSet set) {
    TableOutput output =
        new TableOutput("entry", "pair", "reviewer", "look", "decision", "replaces", "decided");
    for (JournalEntry one : tables.journal(set.setId())) {
      output.row(
          one.entry(),
          one.place(),
          one.reviewer(),
          one.look(),
          one.decision(),
          one.replaces(),
          one.decided());
    }
    return output;
  }

  /** All pairs of a set with what was decided, as a file of decisions. */
  TableOutput decisions(StoredSet set) {
    ReviewProgress progress = progress(set);
    TableOutput output = DecisionFile.output();
    for (StoredPair pair : tables.pairs(set.setId())) {
      add(output, pair, progress);
    }
    return output;
  }

  private static void add(TableOutput output, StoredPair pair, ReviewProgress progress) {
    PairReview review = progress.review(pair.place());
    List<JournalEntry> told =
        progress.of(pair.place()).stream().filter(one -> one.told().isPresent()).toList();
    boolean settled = review.settled().isPresent();
    output.row(
        pair.idLeft(),
        pair.idRight(),
        review.settled().map(one -> one.name().toLowerCase(Locale.ROOT)).orElse(""),
        told.stream().map(JournalEntry::reviewer).collect(Collectors.joining("; ")),
        settled ? told.get(told.size() - 1).decided() : "",
        review.independent().size() < PairReview.NEEDED ? "" : review.agree(),
        pair.band(),
        pair.linked(),
        pair.chosen(),
        pair.pairs());
  }
}

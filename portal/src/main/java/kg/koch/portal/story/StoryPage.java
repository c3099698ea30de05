package kg.koch.portal.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kg.koch.portal.page.Figures;
import kg.koch.portal.page.Frame;
import kg.koch.portal.story.Fact.Sentence;
import kg.koch.publish.bundle.Coverage;
import kg.koch.publish.bundle.Coverage.TableCoverage;
import kg.koch.publish.bundle.Release;

/**
 * One story, told as far as the release goes.
 *
 * @param untold how many sentences the release has no published figures for
 * @param missing tables the story needs and the release does not have, and why
 */
public record StoryPage(
    Frame frame,
    String title,
    String lead,
    List<Sentence> sentences,
    int untold,
    List<Missing> missing,
    List<Way> tables) {

  /** A table that lacks, and why, in words. */
  public record Missing(String table, String title, String why) {}

  /** A table the story is told from. */
  public record Way(String id, String title, String href) {}

  static StoryPage of(Frame frame, Release release, Story story) {
    Figures figures = new Figures(frame, release);
    List<Sentence> sentences =
        story.facts().stream().flatMap(fact -> fact.in(figures).stream()).toList();
    List<Missing> missing = new ArrayList<>();
    List<Way> tables = new ArrayList<>();
    for (String table : story.needs()) {
      release
          .findMetadata(table)
          .ifPresentOrElse(
              known ->
                  tables.add(
                      new Way(table, frame.say(known.title()), frame.link("tables/" + table))),
              () -> missing.add(missing(frame, release.quality().coverage(), table)));
    }
    return new StoryPage(
        frame,
        frame.say("story." + story.name()),
        frame.say("story." + story.name() + ".lead"),
        sentences,
        story.facts().size() - sentences.size(),
        missing,
        tables);
  }

  private static Missing missing(
      Frame frame, @org.jspecify.annotations.Nullable Coverage coverage, String table) {
    Optional<TableCoverage> told =
        coverage == null
            ? Optional.empty()
            : coverage.tables().stream().filter(one -> one.table().equals(table)).findFirst();
    return told.map(one -> new Missing(table, frame.say(one.title()), why(frame, coverage, one)))
        .orElseGet(() -> new Missing(table, "", frame.say("story.missing.untold")));
  }

  private static String why(
      Frame frame, @org.jspecify.annotations.Nullable Coverage coverage, TableCoverage table) {
    List<String> sources =
        table.sources().stream()
            .map(
                id -> {
                  Coverage.Supplier supplier = coverage == null ? null : coverage.supplier(id);
                  return supplier == null ? id : frame.say(supplier.title());
                })
            .toList();
    String state = frame.say("coverage." + table.state());
    return sources.isEmpty() ? state : state + ": " + String.join(", ", sources);
  }
}

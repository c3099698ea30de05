package kg.koch.portal.profile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kg.koch.portal.profile.ProfileTemplate.Block;
import kg.koch.portal.profile.ProfileTemplate.Chart;
import kg.koch.portal.profile.ProfileTemplate.Listing;
import kg.koch.portal.profile.ProfileTemplate.Sentence;
import kg.koch.portal.profile.ProfileTemplate.Table;
import kg.koch.portal.words.Texts;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Release;

/**
 * Makes the report of a year from a release.
 *
 * <p>Guarantees: every number of the text is a published cell, or follows from published cells of
 * one table as the template says, and names the page that explains it. What is hidden, too
 * imprecise or missing is said, and never left as a gap in a sentence. Does not check that a
 * sentence is true to the cells it is bound to: the template's author does.
 */
public final class ReportMaker {

  private final ProfileTemplate template;
  private final Release release;
  private final ReportYear year;

  private ReportMaker(ProfileTemplate template, Release release, ReportYear year) {
    this.template = template;
    this.release = release;
    this.year = year;
  }

  /**
   * The report in a language.
   *
   * @throws kg.koch.terms.BadInputException if the release cannot tell of the year, or the template
   *     names a place for a figure that it does not bind
   */
  public static Report make(
      ProfileTemplate template, Release release, int year, Language language) {
    return new ReportMaker(template, release, ReportYear.in(release, year)).in(language);
  }

  private Report in(Language language) {
    Words words = new Words(Texts.in(language));
    SentenceMaker sentences = new SentenceMaker(release, year, words);
    FigureBlocks figures = new FigureBlocks(words);
    ReleaseListings listings = new ReleaseListings(release, words, figures);
    List<Report.Chapter> chapters = new ArrayList<>();
    for (ProfileTemplate.Chapter chapter : template.chapters()) {
      Set<Report.Block> blocks = new LinkedHashSet<>();
      for (Block block : chapter.blocks()) {
        blocks.addAll(made(block, sentences, figures, listings));
      }
      String title = (chapters.size() + 1) + ". " + words.say(chapter.title());
      chapters.add(new Report.Chapter(chapter.id(), title, List.copyOf(blocks)));
    }
    return new Report(
        language,
        words.say("profile.of-year", words.say(template.title()), year.year()),
        words.say(template.lead()),
        release.id(),
        words.period(release.manifest().vintage()),
        Optional.ofNullable(release.manifest().demonstrationLabel()).map(words::say),
        chapters);
  }

  /** One block; the same note twice in a chapter is told once, for blocks are a set. */
  private static List<Report.Block> made(
      Block block, SentenceMaker sentences, FigureBlocks figures, ReleaseListings listings) {
    if (block instanceof Sentence sentence) {
      return List.of(sentences.block(sentence));
    }
    if (block instanceof Listing listing) {
      return listings.blocks(listing);
    }
    String table = block instanceof Chart chart ? chart.table() : ((Table) block).table();
    Optional<TableCells> cells = sentences.cells(table);
    if (cells.isEmpty()) {
      return List.of(sentences.noTable(table));
    }
    return List.of(
        block instanceof Chart chart
            ? figures.chart(chart, cells.get())
            : figures.table((Table) block, cells.get()));
  }
}

package kg.koch.portal.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kg.koch.engine.release.ParquetTableFiles;
import kg.koch.publish.bundle.BundleReader;
import kg.koch.publish.bundle.HandMadeRelease;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.ReleaseContent;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;
import kg.koch.publish.bundle.TablePart;
import kg.koch.publish.bundle.Text;
import kg.koch.terms.BadInputException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sentences on the hand-made release: 2024 has 310 emigrants of the country, 160 of each sex, 309
 * of them to Russia and 308 to Kazakhstan; 2023 has 300. Women of Batken to Russia are hidden.
 */
class ReportMakerTest {

  @TempDir static Path folder;
  private static Release release;

  @BeforeAll
  static void publish() {
    ParquetTableFiles files = new ParquetTableFiles(folder);
    release = read(HandMadeRelease.write(folder.resolve("releases"), files));
  }

  private static Release read(Path bundle) {
    return new BundleReader(
            Set.of(HandMadeRelease.key().publicKey()), new ParquetTableFiles(folder))
        .read(bundle);
  }

  @Test
  void a_figure_stands_in_its_sentence_and_names_the_page_that_explains_it() {
    Report.Paragraph told =
        (Report.Paragraph)
            block("{n} left in {year}.", "n: {table: C2, cell: {TIME_PERIOD: year}}");
    assertThat(told.pieces())
        .contains(
            new Report.Piece(
                "310", "tables/C2/explain?TIME_PERIOD=2024&REF_AREA=KG&SEX=_T&PARTNER=_T", ""));
    assertThat(told.tables()).containsExactly("C2");
  }

  @Test
  void a_difference_is_told_by_its_size_and_by_words_for_its_direction() {
    assertThat(
            words(
                "It {d:grew|fell|stayed} by {d}.",
                "d: {table: C2, cell: {TIME_PERIOD: year}, minus: {TIME_PERIOD: 2023}}"))
        .isEqualTo("It grew by 10.");
  }

  @Test
  void less_than_before_is_told_by_the_second_word() {
    assertThat(
            words(
                "It {d:grew|fell|stayed} by {d}.",
                "d: {table: C2, cell: {TIME_PERIOD: 2023}, minus: {TIME_PERIOD: year}}"))
        .isEqualTo("It fell by 10.");
  }

  @Test
  void a_change_is_in_per_cent_of_what_was_before() {
    assertThat(
            words(
                "{c} %",
                "c: {table: C2, cell: {TIME_PERIOD: year}, change-from: {TIME_PERIOD: 2023}}"))
        .isEqualTo("3.3 %");
  }

  @Test
  void a_share_is_in_per_cent_of_another_cell() {
    assertThat(
            words(
                "{s} %", "s: {table: C2, cell: {TIME_PERIOD: year, SEX: F}, share-of: {SEX: _T}}"))
        .isEqualTo("51.6 %");
  }

  @Test
  void of_several_codes_the_sum_is_told_and_leads_to_the_table() {
    Report.Paragraph told =
        (Report.Paragraph)
            block("{n}", "n: {table: C2, cell: {TIME_PERIOD: year, PARTNER: [RUS, KAZ]}}");
    assertThat(told.pieces()).containsExactly(new Report.Piece("617", "tables/C2", ""));
  }

  @Test
  void the_greatest_and_the_second_are_found_with_their_names() {
    assertThat(
            words(
                "{a.label} {a}, {b.label} {b}",
                "a: {table: C2, cell: {TIME_PERIOD: year}, most: PARTNER}",
                "b: {table: C2, cell: {TIME_PERIOD: year}, most: PARTNER, rank: 2}"))
        .isEqualTo("Russia 309, Kazakhstan 308");
  }

  @Test
  void in_place_of_a_hidden_figure_it_is_said_that_people_are_protected() {
    assertThat(
            block(
                "{n}",
                "n: {table: C2, cell: {TIME_PERIOD: year, REF_AREA: KG05, SEX: F, PARTNER: RUS}}"))
        .isEqualTo(
            new Report.Note(
                "C2, Emigrants for 12 months: the figure that would be told here is hidden to"
                    + " protect people.",
                "tables/C2"));
  }

  @Test
  void a_sum_with_a_hidden_part_is_not_told() {
    assertThat(
            block(
                "{n}",
                "n: {table: C2, cell: {TIME_PERIOD: year, REF_AREA: [KG05, KG06], SEX: F, PARTNER:"
                    + " RUS}}"))
        .isInstanceOf(Report.Note.class);
  }

  @Test
  void a_table_the_release_lacks_is_named() {
    assertThat(block("{n}", "n: {table: J1, cell: {TIME_PERIOD: year}}"))
        .isEqualTo(new Report.Note("J1, Bank: the release does not have this table yet.", null));
  }

  @Test
  void a_code_the_table_lacks_is_said_to_be_unpublished() {
    assertThat(((Report.Note) block("{n}", "n: {table: C2, cell: {TIME_PERIOD: 1999}}")).text())
        .contains("no figure is published");
  }

  @Test
  void of_periods_not_decided_the_last_decided_one_is_taken() throws IOException {
    Release open = openInItsLastYear();
    Report report =
        ReportMaker.make(
            template(
                "{n.period}: {n}",
                "n: {table: C2, cell: {TIME_PERIOD: decided, OUTCOME: CONFIRMED}}"),
            open,
            2024,
            Language.EN);
    assertThat(text(report.chapters().get(0).blocks().get(0))).isEqualTo("2023: 200");
  }

  @Test
  void a_year_whose_end_the_release_has_not_seen_is_refused() {
    assertThatThrownBy(() -> ReportMaker.make(template("x"), release, 2026, Language.EN))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("[2023, 2024]");
  }

  @Test
  void a_place_that_is_bound_to_nothing_is_refused() {
    assertThatThrownBy(() -> block("{nobody} left."))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("{nobody}");
  }

  @Test
  void numbers_are_written_as_the_language_writes_them() throws IOException {
    Report report =
        ReportMaker.make(
            template(
                "{s}", "s: {table: C2, cell: {TIME_PERIOD: year, SEX: F}, share-of: {SEX: _T}}"),
            release,
            2024,
            Language.KY);
    assertThat(text(report.chapters().get(0).blocks().get(0))).isEqualTo("51,6");
  }

  private static Report.Block block(String sentence, String... figures) {
    try {
      return ReportMaker.make(template(sentence, figures), release, 2024, Language.EN)
          .chapters()
          .get(0)
          .blocks()
          .get(0);
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private static String words(String sentence, String... figures) {
    return text(block(sentence, figures));
  }

  private static String text(Report.Block block) {
    return ((Report.Paragraph) block)
        .pieces().stream().map(Report.Piece::text).collect(Collectors.joining());
  }

  private static ProfileTemplate template(String sentence, String... figures) throws IOException {
    String each = "{ky: '%1$s', ru: '%1$s', en: '%1$s'}".formatted(sentence);
    String bound =
        figures.length == 0
            ? ""
            : "\n        figures:\n          " + String.join("\n          ", figures);
    Path file = Files.createTempFile(folder, "template", ".yaml");
    Files.writeString(
        file,
        """
        title: {ky: T, ru: T, en: T}
        lead: {ky: L, ru: L, en: L}
        chapters:
          - id: one
            title: {ky: C, ru: C, en: C}
            blocks:
              - text: %s%s
        """
            .formatted(each, bound));
    return ProfileTemplateReader.read(file);
  }

  /** 200 confirmed in 2023 and none undecided; 10 confirmed in 2024 and 90 undecided. */
  private static Release openInItsLastYear() {
    TableMetadata like = HandMadeRelease.metadata("2026-01-01");
    List<DimensionMetadata> axes =
        List.of(
            like.dimension("TIME_PERIOD"),
            new DimensionMetadata(
                "OUTCOME",
                "outcomes",
                Text.same("Outcome"),
                List.of(
                    new CodeMetadata("CONFIRMED", null, Text.same("Confirmed")),
                    new CodeMetadata("UNDECIDED", null, Text.same("Undecided")))));
    TableMetadata metadata =
        new TableMetadata(
            "C2",
            like.version(),
            like.title(),
            like.definition(),
            like.unit(),
            like.frequency(),
            axes,
            List.of(
                new TablePart(
                    axes.stream()
                        .map(axis -> new TablePart.Axis(axis.id(), null, List.of()))
                        .toList())),
            like.referencePeriod(),
            like.populationConcept(),
            like.territoryVersion(),
            like.vintage(),
            like.sourceStatus(),
            like.sources(),
            like.methods(),
            like.protection(),
            like.qualityFlag());
    ReleaseContent whole = HandMadeRelease.content("2026-01-01");
    ReleaseContent content =
        new ReleaseContent(
            whole.title(),
            whole.vintage(),
            whole.demonstrationLabel(),
            whole.codeVersion(),
            List.of(metadata),
            whole.lineage(),
            whole.quality());
    PublishedTable cells =
        PublishedTable.builder("C2", metadata.axes())
            .shown(200, 0, 0)
            .shown(10, 1, 0)
            .shown(90, 1, 1)
            .build();
    return read(
        HandMadeRelease.write(
            folder.resolve("open"),
            new ParquetTableFiles(folder),
            HandMadeRelease.key(),
            content,
            cells));
  }
}

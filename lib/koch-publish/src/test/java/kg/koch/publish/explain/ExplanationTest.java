package kg.koch.publish.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import kg.koch.publish.bundle.BundleReader;
import kg.koch.publish.bundle.HandMadeRelease;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TextTableFiles;
import kg.koch.publish.text.Messages;
import kg.koch.terms.BadInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {

  @TempDir Path folder;

  private List<Release> releases = List.of();

  @BeforeEach
  void readReleases() {
    HandMadeRelease.writeEarlier(folder, new TextTableFiles());
    HandMadeRelease.write(folder, new TextTableFiles());
    releases =
        new BundleReader(Set.of(HandMadeRelease.key().publicKey()), new TextTableFiles())
            .readAll(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Emigrants for 12 months",
        "Made-up data",
        "People who left the country",
        "persons",
        "Usual residents",
        "docs/methods/residence-rule.md, version 0.1.0",
        "collect 0000000000000001",
        "receipt 0000000000000001",
        "pin-structure: 12 rows. Correct the PIN",
        "no-such-person: 3",
        "threshold=5",
        "at most 4",
        "1.2 %",
        "published 310, true 312",
        "2025-01-01-"
      })
  void text_ofAShownCell_tellsEveryPart(String part) throws IOException {
    assertThat(text("TIME_PERIOD=2024", Language.EN)).contains(part);
  }

  @Test
  void of_dimensionsNotNamed_standAtTheirTotal() {
    assertThat(explain("TIME_PERIOD=2024").figure().value()).hasValue(310);
  }

  @Test
  void of_hiddenCell_saysWhy() throws IOException {
    assertThat(text("TIME_PERIOD=2024,REF_AREA=KG05,SEX=F,PARTNER=RUS", Language.EN))
        .contains("somebody might be recognised. To protect people");
  }

  @Test
  void of_estimateTooImprecise_saysThatAndNothingOfRecognition() throws IOException {
    StringBuilder out = new StringBuilder();
    ExplanationText.write(explainSparse("TIME_PERIOD=2024,SEX=F"), Language.EN, out);
    assertThat(out.toString())
        .contains("estimated from a sample with too large an error")
        .doesNotContain("somebody might be recognised. To");
  }

  @Test
  void of_estimateOfLowReliability_showsItWithTheWarning() throws IOException {
    StringBuilder out = new StringBuilder();
    ExplanationText.write(explainSparse("TIME_PERIOD=2024,REF_AREA=KG05"), Language.EN, out);
    assertThat(out.toString()).contains("Value: 17 (Low reliability");
  }

  @Test
  void of_cellNotListed_isZeroAndSaysThatZerosAreNotListed() throws IOException {
    StringBuilder out = new StringBuilder();
    ExplanationText.write(explainSparse("TIME_PERIOD=2024,SEX=M"), Language.EN, out);
    assertThat(out.toString()).contains("Value: 0 (", "Zero is published here");
  }

  @Test
  void of_periodNotMeasured_isRefusedNamingTheParts() {
    assertThatThrownBy(() -> explainSparse("TIME_PERIOD=2023"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("TIME_PERIOD x REF_AREA x SEX");
  }

  @Test
  void of_earlierRelease_showsWhatTheCellWas() {
    assertThat(explain("TIME_PERIOD=2024").revisions().get(0).figure().value()).hasValue(303);
  }

  @Test
  void of_noTotalAndNotNamed_isRefusedListingTheCodes() {
    assertThatThrownBy(() -> explain("SEX=F"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("TIME_PERIOD: [2023, 2024]");
  }

  @Test
  void of_noSuchDimension_isRefused() {
    assertThatThrownBy(() -> explain("COLOUR=red"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("COLOUR");
  }

  @Test
  void messages_inEveryLanguage_haveTheSameKeys() {
    assertThat(
            java.util.Set.copyOf(
                List.of(Messages.in(Language.KY).keys(), Messages.in(Language.RU).keys())))
        .isEqualTo(Set.of(Messages.in(Language.EN).keys()));
  }

  @Test
  void text_ofACellWithLimits_saysWhatTheyHoldAndWhatNot() throws IOException {
    Path written =
        HandMadeRelease.writeWithIntervals(folder.resolve("limits"), new TextTableFiles());
    Release release =
        new BundleReader(Set.of(HandMadeRelease.key().publicKey()), new TextTableFiles())
            .read(written);
    CellAddress cell = CellAddress.parse("TIME_PERIOD=2024");
    StringBuilder out = new StringBuilder();
    ExplanationText.write(Explanation.of(release, "C2", cell, List.of()), Language.EN, out);
    assertThat(out.toString()).contains("95 % interval: 290 to 330.").contains("not in it");
  }

  /**
   * A release in which 2024 has a total of 40, an imprecise estimate of women and a weak one of
   * KG05, and no other cell is listed.
   */
  private Explanation explainSparse(String cell) {
    PublishedTable table =
        PublishedTable.builder("C2", HandMadeRelease.metadata("2027-01-01").axes())
            .shown(40, 1, 0, 0, 0)
            .add(new int[] {1, 0, 1, 0}, Double.NaN, "Q", "N")
            .add(new int[] {1, 1, 0, 0}, 17, "U", "F")
            .build();
    Path written =
        HandMadeRelease.write(
            folder,
            new TextTableFiles(),
            HandMadeRelease.key(),
            HandMadeRelease.content("2027-01-01"),
            table);
    Release sparse =
        new BundleReader(Set.of(HandMadeRelease.key().publicKey()), new TextTableFiles())
            .read(written);
    return Explanation.of(sparse, "C2", CellAddress.parse(cell), List.of());
  }

  private Explanation explain(String cell) {
    return Explanation.of(releases.get(1), "C2", CellAddress.parse(cell), releases);
  }

  private String text(String cell, Language language) throws IOException {
    StringBuilder out = new StringBuilder();
    ExplanationText.write(explain(cell), language, out);
    return out.toString();
  }
}

package kg.koch.publish.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import kg.koch.publish.bundle.BridgeRelease;
import kg.koch.publish.bundle.BundleReader;
import kg.koch.publish.bundle.HandMadeRelease;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TextTableFiles;
import kg.koch.publish.explain.CellAddress;
import kg.koch.terms.BadInputException;
import kg.koch.terms.bridge.BridgePart;
import kg.koch.terms.bridge.PartKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedBridgesTest {

  private static final CellAddress UN12 = CellAddress.parse("TIME_PERIOD=2024,DEFINITION=un12");
  private static final CellAddress YEAR = CellAddress.parse("TIME_PERIOD=2024");

  @TempDir static Path folder;
  private static Release earlier;
  private static Release later;

  @BeforeAll
  static void write() {
    earlier = read("2025-01-01", 0);
    later = read("2026-01-01", 6);
  }

  private static Release read(String vintage, int late) {
    TextTableFiles files = new TextTableFiles();
    return new BundleReader(Set.of(HandMadeRelease.key().publicKey()), files)
        .read(BridgeRelease.write(folder, files, vintage, late));
  }

  private static long amount(PublishedBridge bridge, String code) {
    return bridge.bridge().parts().stream()
        .filter(part -> part.code().equals(code))
        .mapToLong(BridgePart::amount)
        .sum();
  }

  @Test
  void counted_partsShown_carryTheirSign() {
    PublishedBridge bridge = CountedBridges.of(later, "R1", UN12);
    assertThat(amount(bridge, "MINUS_TIMING_OTHER_YEAR")).isEqualTo(-6);
    assertThat(amount(bridge, "PLUS_DEFINITION_NOT_DEREGISTERED")).isEqualTo(163);
  }

  @Test
  void counted_aPartHidden_isNamedAndStandsWithinProtection() {
    PublishedBridge bridge = CountedBridges.of(later, "R1", UN12);
    assertThat(bridge.hidden()).hasSize(1);
    // 200 - (60 - 20 - 6 + 163) = 3, the closing part the table publishes
    assertThat(bridge.bridge().byKind()).containsEntry(PartKind.PROTECTION, 3L);
  }

  @Test
  void counted_theEndHidden_isRefused() {
    assertThatThrownBy(
            () ->
                CountedBridges.of(
                    later,
                    "R1",
                    CellAddress.parse("TIME_PERIOD=2024,DEFINITION=un12,REF_AREA=KG05")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("one that is hidden to protect persons");
  }

  @Test
  void counted_aTableWithoutBridges_isRefused() {
    assertThatThrownBy(() -> CountedBridges.of(later, "C2", UN12))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("Take table R1");
  }

  @Test
  void definitions_twoOfOneTable_areSplitByAreaAndClosedByProtection() {
    PublishedBridge bridge = DefinitionBridges.of(earlier, "C2", YEAR, "un12", "12of16");
    assertThat(bridge.bridge().parts())
        .containsExactly(
            new BridgePart(PartKind.DEFINITION, "DEFINITION:KG05", 30),
            new BridgePart(PartKind.DEFINITION, "DEFINITION:KG06", 31),
            new BridgePart(PartKind.PROTECTION, "PROTECTION:additivity", -1));
  }

  @Test
  void definitions_theSameTwice_haveNoParts() {
    assertThat(DefinitionBridges.of(earlier, "C2", YEAR, "un12", "un12").bridge().parts())
        .isEmpty();
  }

  @Test
  void definitions_oneWithoutAFigure_areRefused() {
    assertThatThrownBy(() -> DefinitionBridges.of(earlier, "C2", YEAR, "un12", "un13"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("a code of DEFINITION");
  }

  @Test
  void releases_confirmedGrewAsUndecidedFell_isTimingThenRevision() {
    // Batken +6: 4 fewer are undecided there, so 4 are decided since and 2 came late.
    assertThat(ReleaseBridges.of(earlier, later, "C2", UN12).bridge().parts())
        .containsExactly(
            new BridgePart(PartKind.TIMING, "TIMING:KG05", 4),
            new BridgePart(PartKind.REVISION, "REVISION:KG05", 2));
  }

  @Test
  void releases_swapped_turnTheSignOfEveryPart() {
    List<BridgePart> back = ReleaseBridges.of(later, earlier, "C2", UN12).bridge().parts();
    assertThat(ReleaseBridges.of(earlier, later, "C2", UN12).bridge().reversed().parts())
        .containsExactlyInAnyOrderElementsOf(back);
  }

  @Test
  void releases_theSameTwice_haveNoParts() {
    assertThat(ReleaseBridges.of(later, later, "C2", UN12).bridge().parts()).isEmpty();
  }

  @Test
  void releases_aTableOneLacks_isRefused() {
    assertThatThrownBy(() -> ReleaseBridges.of(earlier, later, "Z9", UN12))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("a table of [C2, R1]");
  }

  @Test
  void words_everyKind_areInEveryLanguage() {
    for (PartKind kind : PartKind.values()) {
      assertThat(List.of(PublishedBridge.kind(kind).ky(), PublishedBridge.kind(kind).ru()))
          .doesNotContain("");
    }
  }
}

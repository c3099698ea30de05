package kg.koch.measure.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import kg.koch.terms.bridge.Bridge;
import kg.koch.terms.bridge.BridgeFigure;
import kg.koch.terms.bridge.BridgePart;
import kg.koch.terms.bridge.PartKind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Made-up stays; observed until 2026-01-01. */
class MirrorBridgeTest {

  private static final LocalDate UNTIL = LocalDate.of(2026, 1, 1);
  private static final PartnerRule TWELVE = PartnerRule.months(12);

  private static StayAbroad stay(String from, String to) {
    return new StayAbroad(LocalDate.parse(from), to.isEmpty() ? null : LocalDate.parse(to));
  }

  private static CorridorStays stays(StayAbroad... stays) {
    return new CorridorStays(List.of(stays), UNTIL);
  }

  private static Bridge bridge(
      CorridorStays stays, MirrorFlow flow, PartnerRule rule, long partner) {
    long own = stays.count(flow, 2024, TWELVE);
    return MirrorBridge.ofStays(
        stays,
        flow,
        2024,
        TWELVE,
        rule,
        new BridgeFigure("own", "12 months", "border", "2024", own),
        new BridgeFigure("partner", "its rule", "register", "2024", partner));
  }

  @Test
  void ofStays_partnerCountsFromNineMonths_isDefinition() {
    CorridorStays stays =
        stays(
            stay("2024-02-01", "2024-11-01"),
            stay("2024-03-01", ""),
            stay("2024-05-01", "2024-12-01"));
    assertThat(bridge(stays, MirrorFlow.THERE, PartnerRule.months(9), 5).parts())
        .containsExactly(
            new BridgePart(PartKind.DEFINITION, MirrorBridge.THRESHOLD, 1),
            new BridgePart(PartKind.UNEXPLAINED, MirrorBridge.REST, 3));
  }

  @Test
  void ofStays_partnerRecordsLater_isTiming() {
    CorridorStays stays =
        stays(stay("2024-12-20", ""), stay("2023-12-20", ""), stay("2024-06-01", ""));
    assertThat(bridge(stays, MirrorFlow.THERE, new PartnerRule(12, 30, 0), 2).parts())
        .as("one moves into 2025, one out of 2023 into 2024: they cancel")
        .isEmpty();
  }

  @Test
  void ofStays_departuresAtTheEndOfATerm_areDefinition() {
    // Came in January 2023 and is still there: the partner takes it off after 12 months, in 2024.
    CorridorStays stays = stays(stay("2023-01-10", ""), stay("2022-03-01", "2024-04-01"));
    assertThat(bridge(stays, MirrorFlow.BACK, new PartnerRule(12, 0, 12), 1).parts())
        .as("own: the return of 2024; partner's way: the term of 2023-01-10 ends in 2024")
        .isEmpty();
    assertThat(
            bridge(stays(stay("2023-01-10", "")), MirrorFlow.BACK, new PartnerRule(12, 0, 12), 1)
                .parts())
        .containsExactly(new BridgePart(PartKind.DEFINITION, MirrorBridge.TERM, 1));
  }

  @Test
  void count_aStayToTheDay_isLongEnough() {
    assertThat(stays(stay("2024-02-29", "2025-02-28")).count(MirrorFlow.THERE, 2024, TWELVE))
        .isEqualTo(1);
    assertThat(stays(stay("2024-03-01", "2025-02-28")).count(MirrorFlow.THERE, 2024, TWELVE))
        .isZero();
  }

  @Test
  void undecided_goesOnAndIsTooShortSoFar_isCounted() {
    assertThat(stays(stay("2025-06-01", ""), stay("2024-06-01", "")).undecided(2025, TWELVE))
        .isEqualTo(1);
  }

  @Test
  void ofCounts_noCountUnderThePartnersThreshold_isAllUnexplained() {
    BridgeFigure own = new BridgeFigure("own", "12 months", "border", "2024", 10);
    BridgeFigure partner = new BridgeFigure("partner", "9 months", "register", "2024", 25);
    assertThat(MirrorBridge.ofCounts(own, OptionalLong.empty(), partner).parts())
        .containsExactly(new BridgePart(PartKind.UNEXPLAINED, MirrorBridge.REST, 15));
  }

  @Test
  void rule_nonsense_isRefused() {
    assertThatThrownBy(() -> new PartnerRule(0, 0, 0))
        .hasMessage("Expected a threshold of 1 to 60 months; got 0");
    assertThatThrownBy(() -> new PartnerRule(12, -1, 0)).hasMessageContaining("a lag of 0 to 730");
    assertThatThrownBy(() -> new PartnerRule(12, 0, 61)).hasMessageContaining("a term of 0");
  }

  @Test
  void stays_afterTheEndOfObservation_areRefused() {
    assertThatThrownBy(() -> stays(stay("2026-01-01", "")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("begin and end before 2026-01-01");
  }

  @Provide
  Arbitrary<CorridorStays> corridors() {
    Arbitrary<StayAbroad> stays =
        Combinators.combine(
                Arbitraries.integers().between(0, 1800), Arbitraries.integers().between(-1, 1500))
            .as(MirrorBridgeTest::randomStay);
    return stays.list().ofMaxSize(25).map(list -> new CorridorStays(new ArrayList<>(list), UNTIL));
  }

  private static StayAbroad randomStay(int from, int length) {
    LocalDate begin = LocalDate.of(2021, 1, 1).plusDays(from);
    LocalDate end = begin.plusDays(length);
    return new StayAbroad(begin, length < 0 || !end.isBefore(UNTIL) ? null : end);
  }

  @Property
  void ofStays_anyStaysAndRule_theSameRuleAndFigureGiveNoParts(
      @ForAll("corridors") CorridorStays stays) {
    for (MirrorFlow flow : MirrorFlow.values()) {
      long own = stays.count(flow, 2024, TWELVE);
      assertThat(bridge(stays, flow, TWELVE, own).parts()).isEmpty();
    }
  }

  @Property
  void ofStays_anyStaysAndRule_explainedPartsLeadToTheCountUnderThePartnersRule(
      @ForAll("corridors") CorridorStays stays) {
    PartnerRule rule = new PartnerRule(9, 20, 12);
    for (MirrorFlow flow : MirrorFlow.values()) {
      long theirs = stays.count(flow, 2024, rule);
      assertThat(bridge(stays, flow, rule, theirs).byKind())
          .doesNotContainKey(PartKind.UNEXPLAINED);
    }
  }
}

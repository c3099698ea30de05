package kg.koch.terms.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class BridgeTest {

  private static BridgeFigure figure(String name, long value) {
    return new BridgeFigure(name, "departures", "made up", "2024", value);
  }

  private static BridgePart part(String code, long amount) {
    return new BridgePart(PartKind.TIMING, code, amount);
  }

  @Provide
  Arbitrary<Bridge> bridges() {
    Arbitrary<Long> amounts = Arbitraries.longs().between(-1_000_000, 1_000_000);
    return amounts
        .list()
        .ofMaxSize(12)
        .map(
            numbers -> {
              List<BridgePart> parts = new ArrayList<>();
              long end = 500;
              for (long number : numbers) {
                parts.add(
                    new BridgePart(
                        PartKind.values()[parts.size() % 9], "part " + parts.size(), number));
                end += number;
              }
              return new Bridge(figure("one", 500), figure("other", end), parts);
            });
  }

  @Property
  void runningTotals_anyBridge_endAtTheSecondFigure(@ForAll("bridges") Bridge bridge) {
    long last =
        bridge.parts().isEmpty()
            ? bridge.start().value()
            : bridge.runningTotals().get(bridge.parts().size() - 1);
    assertThat(last).isEqualTo(bridge.end().value());
  }

  @Property
  void byKind_anyBridge_addsUpToTheDifference(@ForAll("bridges") Bridge bridge) {
    assertThat(bridge.byKind().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(bridge.difference());
  }

  @Property
  void reversed_anyBridge_negatesEveryPart(@ForAll("bridges") Bridge bridge) {
    Bridge back = bridge.reversed();
    assertThat(back.difference()).isEqualTo(-bridge.difference());
    for (BridgePart part : bridge.parts()) {
      assertThat(back.parts()).contains(new BridgePart(part.kind(), part.code(), -part.amount()));
    }
    assertThat(back.reversed()).isEqualTo(bridge);
  }

  @Property
  void closed_anyRemainder_standsInAPartOfItsOwn(
      @ForAll @LongRange(min = -1000, max = 1000) long rest) {
    Bridge bridge =
        Bridge.closed(
            figure("one", 10),
            figure("other", 13 + rest),
            List.of(part("late", 3)),
            PartKind.UNEXPLAINED,
            "rest");
    assertThat(bridge.byKind().getOrDefault(PartKind.UNEXPLAINED, 0L)).isEqualTo(rest);
    assertThat(bridge.parts()).hasSize(rest == 0 ? 1 : 2);
  }

  @Test
  void bridge_partsThatMissTheEndByOne_isRefused() {
    assertThatThrownBy(
            () -> new Bridge(figure("one", 10), figure("other", 14), List.of(part("late", 3))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected parts that lead from 10 to 14; got parts that lead to 13");
  }

  @Test
  void bridge_aPartTwice_isRefused() {
    assertThatThrownBy(
            () ->
                new Bridge(
                    figure("one", 10),
                    figure("other", 16),
                    List.of(part("late", 3), part("late", 3))))
        .hasMessageContaining("each part once");
  }

  @Test
  void withoutZeros_aPartOfNothing_isLeftOut() {
    Bridge bridge =
        new Bridge(
            figure("one", 10), figure("other", 11), List.of(part("none", 0), part("late", 1)));
    assertThat(bridge.withoutZeros().parts()).containsExactly(part("late", 1));
  }

  @Test
  void parse_codeWithSignKindAndReason_isReadAndWrittenAlike() {
    PartCode code = new PartCode(-1, PartKind.COVERAGE, "NO_BORDER_RECORD");
    assertThat(PartCode.parse("MINUS_COVERAGE_NO_BORDER_RECORD")).contains(code);
    assertThat(code).hasToString("MINUS_COVERAGE_NO_BORDER_RECORD");
  }

  @Test
  void parse_codesOfTheFiguresAndOfOtherForm_areNoParts() {
    for (String code : List.of("START", "END", "PROTECTION", "PLUS_", "PLUS_TIMING", "KG05")) {
      assertThat(PartCode.parse(code)).as(code).isEmpty();
    }
  }
}

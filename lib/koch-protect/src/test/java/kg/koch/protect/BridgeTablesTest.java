package kg.koch.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import kg.koch.terms.CountTable;
import kg.koch.terms.Dimension;
import kg.koch.terms.FigureInterval;
import kg.koch.terms.bridge.PartCode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BridgeTablesTest {

  private static final Dimension YEAR = Dimension.flat("TIME_PERIOD", List.of("2024"));
  private static final Dimension AREA =
      new Dimension(
          "REF_AREA", List.of(new Dimension.Code("KG", null), new Dimension.Code("KG05", "KG")));
  private static final Dimension PART =
      Dimension.flat(
          "PART",
          List.of(
              "START",
              "MINUS_TIMING_OTHER_YEAR",
              "PLUS_COVERAGE_NEVER_IN_REGISTER",
              "PLUS_DEFINITION_NOT_DEREGISTERED",
              "PROTECTION",
              "END"));
  private static final int PROTECTION = 4;
  private static final List<Dimension> AXES = List.of(YEAR, AREA, PART);

  @Test
  void closed_allShown_closesTheBridge() {
    ProtectedTable bridge =
        BridgeTables.closed(
            table()
                .shown(60, 0, 0, 0)
                .shown(15, 0, 0, 1)
                .shown(30, 0, 0, 2)
                .shown(70, 0, 0, 5)
                .build());
    // 70 - (60 - 15 + 30) = -5
    assertThat(bridge.value(bridge.findRow(0, 0, PROTECTION).orElseThrow())).hasValue(-5);
  }

  @Test
  void closed_aCountWithLimits_keepsThem() {
    FigureInterval limits = new FigureInterval(50, 70);
    ProtectedTableBuilder cells = new ProtectedTableBuilder("R1", AXES, 2);
    cells.shown(CellState.SHOWN, 60, limits, 0, 0, 0);
    ProtectedTable bridge =
        BridgeTables.closed(cells.build("threshold-and-cell-key", new TreeMap<>()));
    assertThat(bridge.interval(bridge.findRow(0, 0, 0).orElseThrow())).contains(limits);
  }

  @Test
  void closed_aPartHidden_standsWithinTheClosingPart() {
    ProtectedTable bridge =
        BridgeTables.closed(
            table()
                .shown(60, 0, 0, 0)
                .hidden(CellState.BELOW_THRESHOLD, 0, 0, 1)
                .shown(61, 0, 0, 5)
                .build());
    assertThat(bridge.value(bridge.findRow(0, 0, PROTECTION).orElseThrow())).hasValue(1);
  }

  @Test
  void closed_theEndHidden_hidesTheClosingPart() {
    ProtectedTable bridge =
        BridgeTables.closed(
            table().shown(60, 0, 0, 0).hidden(CellState.BELOW_THRESHOLD, 0, 0, 5).build());
    assertThat(bridge.state(bridge.findRow(0, 0, PROTECTION).orElseThrow()))
        .isEqualTo(CellState.INGREDIENT_HIDDEN);
  }

  @Test
  void closed_nothingMeasured_hasNoClosingPart() {
    assertThat(BridgeTables.closed(table().build()).rows()).isZero();
  }

  @Test
  void closed_anAreaWithoutDepartures_isListedNowhere() {
    ProtectedTable bridge =
        BridgeTables.closed(table().shown(60, 0, 0, 0).shown(60, 0, 0, 5).build());
    assertThat(bridge.findRow(0, 1, PROTECTION)).isEmpty();
    assertThat(bridge.value(bridge.findRow(0, 0, PROTECTION).orElseThrow())).hasValue(0);
  }

  @Property
  void closed_anyCounts_publishedBridgeAddsUpToTheUnit(@ForAll long seed) {
    Random random = new Random(seed);
    int[] counts = {0, random.nextInt(40), random.nextInt(4), random.nextInt(400), 0, 0};
    counts[0] = counts[1] + random.nextInt(9);
    counts[5] = counts[0] - counts[1] + counts[2] + counts[3];
    ProtectedTable bridge = BridgeTables.closed(protectedTable(counts, random));
    double start = shown(bridge, 0);
    double end = shown(bridge, 5);
    if (!Double.isNaN(start) && !Double.isNaN(end)) {
      double parts = 0;
      for (int part = 1; part < PROTECTION; part++) {
        int sign = PartCode.parse(PART.code(part)).orElseThrow().sign();
        double figure = shown(bridge, part);
        parts += Double.isNaN(figure) ? 0 : sign * figure;
      }
      assertThat(start + parts + shown(bridge, PROTECTION)).isEqualTo(end);
    }
  }

  private static ProtectedTable protectedTable(int[] counts, Random random) {
    int[] positions = new int[18];
    long[] numbers = new long[6];
    int[] keys = new int[6];
    for (int part = 0, row = 0; part < 6; part++) {
      if (part != PROTECTION) {
        positions[row * 3 + 2] = part;
        numbers[row] = counts[part];
        keys[row++] = counts[part] == 0 ? 0 : random.nextInt();
      }
    }
    CountTable table =
        new CountTable(
            "R1",
            AXES,
            java.util.Arrays.copyOf(positions, 15),
            java.util.Arrays.copyOf(numbers, 5),
            java.util.Arrays.copyOf(keys, 5));
    return new Protection(
            new FrequencyThreshold(3),
            new CellKeyPerturbation(new PerturbationTable(PerturbationParameters.DEFAULT)))
        .protect(table);
  }

  private static double shown(ProtectedTable table, int part) {
    return table.value(table.findRow(0, 0, part).orElseThrow()).orElse(Double.NaN);
  }

  private static Rows table() {
    return new Rows();
  }

  /** Cells one after the other. */
  private static final class Rows {

    private final ProtectedTableBuilder cells = new ProtectedTableBuilder("R1", AXES, 8);

    Rows shown(double value, int... positions) {
      cells.shown(value, positions);
      return this;
    }

    Rows hidden(CellState state, int... positions) {
      cells.hidden(state, positions);
      return this;
    }

    ProtectedTable build() {
      return cells.build("threshold-and-cell-key", new TreeMap<>());
    }
  }
}

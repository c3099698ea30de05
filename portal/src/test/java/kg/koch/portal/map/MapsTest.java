package kg.koch.portal.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kg.koch.portal.map.AreaMap.Area;
import kg.koch.portal.map.FlowMap.Flow;
import org.junit.jupiter.api.Test;

class MapsTest {

  private static final List<String> UNITS =
      List.of("KG02", "KG03", "KG04", "KG05", "KG06", "KG07", "KG08", "KG11", "KG21");

  /** As on any map of the country; the city of Osh lies within its region. */
  @Test
  void neighbours_fromTheShapes_areThoseOfTheCountry() {
    assertThat(Shapes.shapes().neighbours())
        .containsOnly(
            Map.entry("KG02", Set.of("KG04", "KG08")),
            Map.entry("KG03", Set.of("KG04", "KG06", "KG07", "KG08")),
            Map.entry("KG04", Set.of("KG02", "KG03", "KG06", "KG08")),
            Map.entry("KG05", Set.of("KG06")),
            Map.entry("KG06", Set.of("KG03", "KG04", "KG05", "KG21")),
            Map.entry("KG07", Set.of("KG03", "KG08")),
            Map.entry("KG08", Set.of("KG02", "KG03", "KG04", "KG07", "KG11")),
            Map.entry("KG11", Set.of("KG08")),
            Map.entry("KG21", Set.of("KG06")));
  }

  @Test
  void tileGrid_ofNineUnits_hasNineEqualSquaresWithTheirFigures() {
    List<Area> areas =
        IntStream.range(0, UNITS.size())
            .mapToObj(i -> new Area(UNITS.get(i), "Unit " + i, i - 4, "figure " + i))
            .toList();
    AreaMap.Drawing drawing =
        TileGrid.draw("t", "Title", "Description", areas, value -> "" + value, "hidden");
    assertThat(drawing.svg().split("width=\"120\" height=\"120\"", -1)).hasSize(10);
    assertThat(areas).allSatisfy(area -> assertThat(drawing.svg()).contains(area.written()));
  }

  @Test
  void tileGrid_noTwoUnits_shareASquare() {
    List<Area> areas = UNITS.stream().map(unit -> new Area(unit, unit, 1, "1")).toList();
    String svg = TileGrid.draw("t", "T", "D", areas, value -> "", "").svg();
    assertThat(
            java.util.regex.Pattern.compile(" x=\"\\d+\" y=\"\\d+\" width")
                .matcher(svg)
                .results()
                .map(java.util.regex.MatchResult::group))
        .hasSize(9)
        .doesNotHaveDuplicates();
  }

  @Test
  void flowMap_ofTwoFlows_drawsTheLargerOneWider() {
    String svg = draw(flow("KG05", "KG11", 100), flow("KG02", "KG11", 50));
    assertThat(svg).contains("stroke-width=\"12.0\"", "stroke-width=\"6.0\"");
  }

  @Test
  void flowMap_bothWaysOfAPair_lieApart() {
    String svg = draw(flow("KG05", "KG11", 100), flow("KG11", "KG05", 100));
    assertThat(svg.split("class=\"arc\"", -1)).hasSize(3);
    assertThat(svg.split("Q", -1)[1].split(" ")[0])
        .isNotEqualTo(svg.split("Q", -1)[2].split(" ")[0]);
  }

  @Test
  void flowMap_whatCannotBeDrawn_isPassedOver() {
    String svg =
        draw(
            flow("KG05", "KG05", 9),
            flow("KG05", "RUS", 9),
            flow("KG05", "KG11", Double.NaN),
            flow("KG05", "KG11", 0));
    assertThat(svg).doesNotContain("class=\"arc\"").doesNotContain("NaN");
  }

  @Test
  void flowMap_ofManyFlows_drawsTheLargest() {
    Flow[] all =
        UNITS.stream()
            .flatMap(
                from ->
                    UNITS.stream().map(to -> flow(from, to, from.hashCode() + to.hashCode() * 3)))
            .toArray(Flow[]::new);
    assertThat(draw(all).split("class=\"arc\"", -1)).hasSize(FlowMap.MOST_ARCS + 1);
  }

  @Test
  void locatorMap_ofACity_marksItsCircleAlone() {
    String svg = LocatorMap.draw("l", "Osh city", "KG21");
    assertThat(svg).contains("<circle class=\"q3\"").doesNotContain("<path class=\"q3\"");
  }

  private static Flow flow(String from, String to, double value) {
    return new Flow(from, to, value, from + " to " + to, "");
  }

  private static String draw(Flow... flows) {
    return FlowMap.draw("f", "Title", "Description", Map.of("KG05", "Batken"), List.of(flows));
  }
}

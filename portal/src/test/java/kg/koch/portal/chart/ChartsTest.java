package kg.koch.portal.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import kg.koch.portal.words.Numbers;
import kg.koch.publish.bundle.Language;
import kg.koch.terms.FigureInterval;
import org.junit.jupiter.api.Test;

/**
 * Lengths in a drawing are to each other as the figures are, and nothing is said by colour alone.
 */
class ChartsTest {

  private static final Sheet SHEET = new Sheet("chart", "Title", "Description", Size.WIDE);
  private static final Sheet NARROW = new Sheet("chart", "Title", "Description", Size.NARROW);

  @Test
  void pyramid_barsOfBothSides_areOnOneScale() {
    String svg = pyramid();
    List<Double> widths =
        numbers(svg, "<rect class=\"part\" [^>]*fill[^>]* width=\"([0-9.]+)\" height=\"18\"");
    assertThat(widths).hasSize(4);
    assertThat(widths.get(0) / widths.get(1)).isCloseTo(10.0 / 20, within(0.01));
    assertThat(widths.get(2) / widths.get(3)).isCloseTo(30.0 / 40, within(0.01));
    assertThat(widths.get(1) / widths.get(2)).isCloseTo(20.0 / 30, within(0.01));
  }

  @Test
  void pyramid_theYoungest_standAtTheFoot() {
    String svg = pyramid();
    assertThat(y(svg, "0–4")).isGreaterThan(y(svg, "5–9"));
  }

  private static String pyramid() {
    return Pyramid.draw(
        SHEET,
        List.of("0–4", "5–9"),
        series("Men", 10, 30),
        series("Women", 20, 40),
        ChartsTest::write);
  }

  private static double y(String svg, String text) {
    Matcher found = Pattern.compile("y=\"([0-9.]+)\"[^>]*>" + text + "<").matcher(svg);
    assertThat(found.find()).isTrue();
    return Double.parseDouble(found.group(1));
  }

  @Test
  void groupedBars_stacked_eachPartBeginsWhereTheOneBeforeEnds() {
    String svg =
        GroupedBars.draw(
            SHEET, List.of("a"), List.of(series("x", 3), series("y", 5)), true, ChartsTest::write);
    Matcher parts =
        Pattern.compile("x=\"([0-9.]+)\" y=\"[0-9]+\" width=\"([0-9.]+)\" height=\"17\"")
            .matcher(svg);
    assertThat(parts.find()).isTrue();
    double end = Double.parseDouble(parts.group(1)) + Double.parseDouble(parts.group(2));
    assertThat(parts.find()).isTrue();
    assertThat(Double.parseDouble(parts.group(1))).isCloseTo(end, within(0.11));
  }

  @Test
  void groupedBars_eachSeries_hasItsOwnPattern() {
    List<Series> series =
        IntStream.range(0, 6).mapToObj(i -> series("series " + i, i + 1)).toList();
    String svg = GroupedBars.draw(SHEET, List.of("a"), series, false, ChartsTest::write);
    List<String> strokes = new ArrayList<>();
    Matcher found = Pattern.compile("height=\"8\"/>(.*?)</pattern>").matcher(svg);
    while (found.find()) {
      strokes.add(found.group(1));
    }
    assertThat(strokes).hasSize(6).doesNotHaveDuplicates();
  }

  @Test
  void groupedBars_limits_areDrawnAboutTheBar() {
    Series limited =
        new Series(
            "x", List.of(10.0), List.of(false), List.of(Optional.of(new FigureInterval(8, 12))));
    assertThat(GroupedBars.draw(SHEET, List.of("a"), List.of(limited), false, ChartsTest::write))
        .contains("class=\"whisker ink\"");
  }

  @Test
  void sankey_bands_areAsBroadAsTheFlowsAreGreat() {
    String svg =
        Sankey.draw(
            SHEET,
            List.of("a", "b"),
            List.of("c"),
            List.of(new Flow(0, 0, 30, "30"), new Flow(1, 0, 10, "10")));
    List<Double> broad = numbers(svg, "class=\"stream f\\d\" d=\"[^\"]*v([0-9.]+)");
    assertThat(broad.get(0) / broad.get(1)).isCloseTo(3, within(0.01));
  }

  @Test
  void sankey_nothing_leavesTheSheet() {
    List<Flow> flows =
        IntStream.range(0, 10).mapToObj(i -> new Flow(i, (i * 3) % 5, i + 1, "" + i)).toList();
    String svg = Sankey.draw(NARROW, names(10), names(5), flows);
    double height = numbers(svg, "viewBox=\"0 0 360 (\\d+)\"").get(0);
    Matcher node =
        Pattern.compile("y=\"([0-9.]+)\" width=\"14\" height=\"([0-9.]+)\"").matcher(svg);
    while (node.find()) {
      assertThat(Double.parseDouble(node.group(1)) + Double.parseDouble(node.group(2)))
          .isLessThanOrEqualTo(height);
    }
  }

  @Test
  void chord_everyPlace_isNamedAndEveryFlowToldInWords() {
    String svg =
        Chord.draw(
            SHEET,
            names(3),
            List.of(new Flow(0, 1, 5, "5"), new Flow(1, 2, 7, "7"), new Flow(2, 2, 1, "1")));
    assertThat(svg)
        .contains("place 0 → place 1: 5", "place 1 → place 2: 7", ">place 0<", ">place 2<");
  }

  @Test
  void heatMap_whatIsHidden_isCrossedOutAndNotColouredAsAFigure() {
    String svg =
        HeatMap.draw(
            SHEET,
            List.of("2023", "2024"),
            List.of(new HeatMap.Row("a", List.of(5.0, Double.NaN), List.of("5", "hidden"))));
    assertThat(svg).contains("class=\"qx\"", "class=\"crossed\"", "a, 2024: hidden");
  }

  @Test
  void sankey_names_neverStandOnEachOther() {
    List<Flow> flows =
        IntStream.range(0, 14)
            .mapToObj(i -> new Flow(0, i, i == 0 ? 1000 : 1, String.valueOf(i)))
            .toList();
    String svg = Sankey.draw(SHEET, List.of("from"), names(14), flows);
    List<Double> names = numbers(svg, "y=\"(\\d+)\" text-anchor=\"start\">place");
    for (int i = 1; i < names.size(); i++) {
      assertThat(names.get(i) - names.get(i - 1)).isGreaterThanOrEqualTo(17);
    }
  }

  @Test
  void slope_words_neverStandOnEachOther() {
    List<Series> close =
        IntStream.range(0, 12).mapToObj(i -> series("series " + i, 100 + i, 100)).toList();
    String svg = SlopeChart.draw(SHEET, "2023", "2024", close, ChartsTest::write);
    List<Double> right = numbers(svg, "y=\"(\\d+)\" text-anchor=\"start\">series");
    Collections.sort(right);
    for (int i = 1; i < right.size(); i++) {
      assertThat(right.get(i) - right.get(i - 1)).isGreaterThanOrEqualTo(19);
    }
  }

  @Test
  void smallMultiples_allPanels_haveOneScale() {
    String svg =
        SmallMultiples.draw(
            SHEET,
            List.of("2023", "2024"),
            List.of(series("small", 1, 1), series("great", 100, 100)),
            new Numbers(Language.EN));
    List<Double> ends = numbers(svg, "<circle class=\"dot s0\" r=\"4\" cx=\"\\d+\" cy=\"(\\d+)\"");
    assertThat(ends.get(0)).isGreaterThan(ends.get(1) + 40);
  }

  @Test
  void saved_picture_standsAloneAndIsWhatItSays() throws Exception {
    String svg =
        PictureFile.svg("Айыл & шаар", List.of("lead"), pyramid(), List.of("Source: table C2"));
    assertThat(svg).doesNotContain("var(", "href", "http://127", "@import");
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    assertThat(document.getDocumentElement().getTextContent())
        .contains("Айыл & шаар", "Source: table C2");
  }

  @Test
  void saved_png_isHalfAsWideAgainAsTheDrawingAndNotEmpty() throws Exception {
    String svg = PictureFile.svg("Title", List.of(), pyramid(), List.of());
    var image = ImageIO.read(new ByteArrayInputStream(PictureFile.png(svg)));
    assertThat(image.getWidth()).isEqualTo((720 + 24) * 3 / 2);
    long blue =
        IntStream.range(0, image.getWidth())
            .mapToLong(
                x ->
                    IntStream.range(0, image.getHeight())
                        .filter(y -> (image.getRGB(x, y) & 0xffffff) == 0x0b5394)
                        .count())
            .sum();
    assertThat(blue).isPositive();
  }

  private static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(i -> "place " + i).toList();
  }

  private static Series series(String name, double... values) {
    return new Series(
        name,
        DoubleStream.of(values).boxed().toList(),
        Collections.nCopies(values.length, false),
        Collections.nCopies(values.length, Optional.empty()));
  }

  private static String write(double value) {
    return String.format(Locale.ROOT, "%.0f", value);
  }

  private static List<Double> numbers(String svg, String pattern) {
    List<Double> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(svg);
    while (matcher.find()) {
      found.add(Double.valueOf(matcher.group(1)));
    }
    return found;
  }
}

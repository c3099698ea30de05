package kg.koch.portal.design;

import java.util.List;
import kg.koch.portal.chart.SparkLine;
import kg.koch.portal.chart.Waterfall;
import kg.koch.portal.page.Frame;

/** The parts that are drawn; the others stand in the template. Its numbers are made up. */
public record DesignPage(Frame frame) {

  /** A small line as it stands beside a headline figure. */
  public String spark() {
    return SparkLine.draw(List.of(4.0, 7.0, 5.0, 9.0, Double.NaN, 8.0, 11.0));
  }

  /** Bars in every state: a figure, what is added and what is taken away. */
  public String bars() {
    return Waterfall.draw(
        "design-bars",
        frame.say("design.bars"),
        frame.say("design.made-up"),
        List.of(
            new Waterfall.Step("A", 0, 60, frame.count(60), true),
            new Waterfall.Step("B", 60, 40, "−" + frame.count(20), false),
            new Waterfall.Step("C", 40, 75, "+" + frame.count(35), false),
            new Waterfall.Step("D", 0, 75, frame.count(75), true)));
  }
}

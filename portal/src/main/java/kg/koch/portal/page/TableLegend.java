package kg.koch.portal.page;

import java.util.ArrayList;
import java.util.List;

/** What the signs that stand in a table mean, in words. */
final class TableLegend {

  private TableLegend() {}

  static List<String> of(Grid grid, Frame frame) {
    List<String> legend = new ArrayList<>(List.of(frame.say("table.legend.click")));
    if (grid.hasIntervals()) {
      legend.add(frame.say("interval.below") + " " + frame.say("interval.text"));
    }
    if (grid.hasConfidential()) {
      legend.add(frame.say("table.legend.hidden"));
    }
    if (grid.hasFlag(Grid.IMPRECISE)) {
      legend.add(frame.say("table.legend.imprecise"));
    }
    if (grid.has(Grid.Kind.ABSENT)) {
      legend.add(frame.say("table.legend.none"));
    }
    for (String flag : List.of("p", "e", "u")) {
      if (grid.hasFlag(flag)) {
        legend.add(frame.say("table.legend." + flag.toUpperCase(java.util.Locale.ROOT)));
      }
    }
    return legend;
  }
}

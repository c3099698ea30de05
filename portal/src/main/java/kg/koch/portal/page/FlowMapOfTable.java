package kg.koch.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kg.koch.portal.map.AreaMap;
import kg.koch.portal.map.FlowMap;
import kg.koch.portal.release.View;
import kg.koch.publish.bundle.PublishedTable;

/** The moves a view shows between units of the map, as arcs on it. */
final class FlowMapOfTable {

  private FlowMapOfTable() {}

  /** Empty where the view does not show moves between such units. */
  static Optional<String> of(View view, PublishedTable table, Frame frame) {
    ChartKinds kinds = new ChartKinds(view, Grid.toDraw(view, table, frame));
    return kinds.ends().flatMap(ends -> drawn(ends, kinds.parts().by(ends.to()), frame));
  }

  private static Optional<String> drawn(ChartKinds.Ends ends, Grid grid, Frame frame) {
    Map<String, String> names = new TreeMap<>();
    List<FlowMap.Flow> flows = new ArrayList<>();
    for (Grid.Row row : grid.rows()) {
      for (int column = 0; column < grid.columns().size(); column++) {
        Grid.Heading from = heading(row.line(), ends.from());
        Grid.Heading to = heading(grid.columns().get(column), ends.to());
        Grid.Cell cell = row.cells().get(column);
        boolean apart = !from.code().equals(to.code());
        if (AreaMap.shows(from.code()) && AreaMap.shows(to.code()) && apart && cell.value() > 0) {
          names.put(from.code(), from.label());
          names.put(to.code(), to.label());
          String written = from.label() + " → " + to.label() + ": " + cell.written();
          flows.add(new FlowMap.Flow(from.code(), to.code(), cell.value(), written, ""));
        }
      }
    }
    return flows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            FlowMap.draw(
                "flow-map",
                frame.say("explorer.flow-map"),
                frame.say("place.flows.description"),
                names,
                flows));
  }

  private static Grid.Heading heading(Grid.Line line, int axis) {
    return line.headings().stream().filter(one -> one.axis() == axis).findFirst().orElseThrow();
  }
}

package kg.koch.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kg.koch.portal.release.View;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.terms.Dimension;

/** Other ways to count what a view shows: under every definition, and as rates. */
final class Definitions {

  /** Dimensions whose codes are several ways to count the same. */
  private static final List<String> DEFINITIONS = List.of("DEFINITION", "CONCEPT", "ESTIMATE");

  /**
   * Tables whose figures another table divides by the population, with the code of the flow there.
   */
  private static final Map<String, String> FLOW_OF_RATES =
      Map.of("C2", "EMIGRATION", "C3", "TEMPORARY", "F1", "RETURN", "H1", "ARRIVAL");

  private static final String RATES = "C7";

  private Definitions() {}

  /** The view with every definition in the innermost columns. */
  static Optional<View> sideBySide(View view) {
    return DEFINITIONS.stream()
        .flatMap(id -> view.findAxis(id).stream())
        .filter(axis -> view.axes().get(axis).size() > 1)
        .filter(axis -> !view.lists(axis) || view.shown(axis).size() == 1)
        .findFirst()
        .map(axis -> withAll(view, axis));
  }

  private static View withAll(View view, int axis) {
    List<Integer> columns =
        view.lists(axis)
            ? view.columns()
            : Stream.concat(view.columns().stream(), Stream.of(axis)).toList();
    List<List<Integer>> chosen = new ArrayList<>(view.chosen());
    chosen.set(axis, IntStream.range(0, view.axes().get(axis).size()).boxed().toList());
    return new View(view.table(), view.axes(), view.rows(), columns, chosen, view.settings());
  }

  /**
   * The view of the table of rates with the same codes where it has them; empty if the release has
   * no such table, or the view stands at a code of a dimension the rates do not have.
   */
  static Optional<View> rates(View view, Release release) {
    String flow = FLOW_OF_RATES.get(view.table().id());
    return flow == null
        ? Optional.empty()
        : release
            .findMetadata(RATES)
            .filter(rates -> fits(view, rates))
            .map(rates -> View.parse(rates, parameters(view, flow)));
  }

  private static boolean fits(View view, TableMetadata rates) {
    return IntStream.range(0, view.axes().size())
        .filter(
            axis -> rates.dimensions().stream().noneMatch(one -> one.id().equals(id(view, axis))))
        .allMatch(axis -> !view.lists(axis) && isTotal(view, axis));
  }

  private static boolean isTotal(View view, int axis) {
    Dimension dimension = view.axes().get(axis);
    return dimension.findTotal().equals(Optional.of(view.shown(axis).get(0)));
  }

  private static String id(View view, int axis) {
    return view.dimension(axis).id();
  }

  private static Map<String, List<String>> parameters(View view, String flow) {
    Map<String, List<String>> parameters = new TreeMap<>();
    parameters.put("FLOW", List.of(flow));
    parameters.put("rows", view.rows().stream().map(axis -> id(view, axis)).toList());
    parameters.put("columns", view.columns().stream().map(axis -> id(view, axis)).toList());
    for (int i = 0; i < view.axes().size(); i++) {
      int axis = i;
      String name = (view.lists(axis) ? View.SHOW : "") + id(view, axis);
      parameters.put(name, view.shown(axis).stream().map(at -> view.code(axis, at)).toList());
    }
    return parameters;
  }
}

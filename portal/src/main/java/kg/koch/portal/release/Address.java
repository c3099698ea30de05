package kg.koch.portal.release;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kg.koch.publish.sdmx.DataQuery;

/** Addresses that hold the whole state of a page. */
public final class Address {

  private Address() {}

  /** The parameters that bring the view back, without the question mark. */
  public static String of(View view) {
    List<String> parts = new ArrayList<>();
    side("rows", view.rows(), view, parts);
    side("columns", view.columns(), view, parts);
    for (int axis = 0; axis < view.axes().size(); axis++) {
      codes(view, axis, parts);
    }
    settings(view.settings(), parts);
    return String.join("&", parts);
  }

  private static void side(String name, List<Integer> axes, View view, List<String> parts) {
    if (axes.isEmpty()) {
      parts.add(name + "=");
    }
    axes.forEach(axis -> parts.add(name + "=" + view.dimension(axis).id()));
  }

  private static void codes(View view, int axis, List<String> parts) {
    String id = view.dimension(axis).id();
    List<Integer> chosen = view.chosen().get(axis);
    if (!view.lists(axis)) {
      parts.add(id + "=" + encode(view.code(axis, chosen.get(0))));
    } else if (id.equals(View.TIME) && isRange(chosen)) {
      parts.add("from=" + encode(view.code(axis, chosen.get(0))));
      parts.add("to=" + encode(view.code(axis, chosen.get(chosen.size() - 1))));
    } else if (chosen.size() == view.axes().get(axis).size()) {
      parts.add(View.SHOW + id + "=" + View.EVERY);
    } else {
      chosen.forEach(at -> parts.add(View.SHOW + id + "=" + encode(view.code(axis, at))));
    }
  }

  private static void settings(Settings settings, List<String> parts) {
    String sort = settings.sort();
    if (sort != null) {
      parts.add("sort=" + encode(sort));
      parts.add("order=" + (settings.descending() ? "desc" : "asc"));
    }
    addIf(!settings.totals(), "totals=no", parts);
    addIf(settings.share() != Share.NONE, "as=" + settings.share().word(), parts);
    addIf(!settings.intervals(), "intervals=no", parts);
    addIf(settings.revisions(), "revisions=yes", parts);
    addIf(!settings.chart().isEmpty(), "chart=" + encode(settings.chart()), parts);
    addIf(settings.page() > 1, "page=" + settings.page(), parts);
    addIf(settings.part() > 1, "part=" + settings.part(), parts);
  }

  private static void addIf(boolean wanted, String part, List<String> parts) {
    if (wanted) {
      parts.add(part);
    }
  }

  /** The parameters that name one cell: dimension = code. */
  public static String ofCell(View view, int[] positions) {
    return IntStream.range(0, positions.length)
        .mapToObj(
            axis -> view.dimension(axis).id() + "=" + encode(view.code(axis, positions[axis])))
        .collect(Collectors.joining("&"));
  }

  /** The figures of a view as a query. */
  public static DataQuery query(View view) {
    String time = String.join(",", periods(view));
    return DataQuery.parse(
        key(view), time.isEmpty() ? Map.of() : Map.of("c[TIME_PERIOD]", List.of(time)));
  }

  /** The SDMX REST address of the figures of a view, in characters every client can send. */
  public static String sdmx(View view) {
    String flow = view.table().id() + "/" + view.table().version();
    return "/sdmx/v2/data/dataflow/KOCH/" + flow + "/" + key(view) + filter(view);
  }

  /** A stretch of periods as its ends; brackets stand as %5B and %5D, which every server takes. */
  private static String filter(View view) {
    List<String> periods = periods(view);
    if (periods.isEmpty()) {
      return "";
    }
    String last = periods.get(periods.size() - 1);
    return isRange(view.shown(view.findAxis(View.TIME).orElseThrow()))
        ? "?startPeriod=" + periods.get(0) + "&endPeriod=" + last
        : "?c%5BTIME_PERIOD%5D=" + String.join(",", periods);
  }

  private static boolean isRange(List<Integer> positions) {
    return positions.get(positions.size() - 1) - positions.get(0) == positions.size() - 1;
  }

  private static List<String> periods(View view) {
    return view.findAxis(View.TIME)
        .map(time -> view.shown(time).stream().map(at -> view.code(time, at)).toList())
        .orElse(List.of());
  }

  /** The codes shown of each dimension but time; * where all are. */
  private static String key(View view) {
    List<String> key = new ArrayList<>();
    for (int axis = 0; axis < view.axes().size(); axis++) {
      int here = axis;
      List<String> codes = view.shown(axis).stream().map(at -> view.code(here, at)).toList();
      if (!view.dimension(axis).id().equals(View.TIME)) {
        boolean all = codes.size() == view.axes().get(axis).size();
        key.add(all ? "*" : String.join("+", codes));
      }
    }
    return String.join(".", key);
  }

  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

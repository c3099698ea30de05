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
    parts.add("rows=" + view.dimension(view.rows()).id());
    parts.add("columns=" + view.dimension(view.columns()).id());
    for (int axis = 0; axis < view.chosen().size(); axis++) {
      String name = (view.lists(axis) ? View.SHOW : "") + view.dimension(axis).id();
      for (int position : view.chosen().get(axis)) {
        parts.add(name + "=" + encode(view.code(axis, position)));
      }
    }
    if (view.sort() != null) {
      parts.add("sort=" + encode(view.sort()));
      parts.add("order=" + (view.descending() ? "desc" : "asc"));
    }
    return String.join("&", parts);
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
    String time = periods(view);
    return DataQuery.parse(
        key(view), time.isEmpty() ? Map.of() : Map.of("c[TIME_PERIOD]", List.of(time)));
  }

  /** The SDMX REST address of the figures of a view. */
  public static String sdmx(View view) {
    String flow = view.table().id() + "/" + view.table().version();
    String time = periods(view);
    String filter = time.isEmpty() ? "" : "?c[TIME_PERIOD]=" + time;
    return "/sdmx/v2/data/dataflow/KOCH/" + flow + "/" + key(view) + filter;
  }

  private static String periods(View view) {
    for (int axis = 0; axis < view.chosen().size(); axis++) {
      if (view.dimension(axis).id().equals("TIME_PERIOD")) {
        int time = axis;
        return view.chosen().get(axis).stream()
            .map(at -> view.code(time, at))
            .collect(Collectors.joining(","));
      }
    }
    return "";
  }

  private static String key(View view) {
    List<String> key = new ArrayList<>();
    for (int axis = 0; axis < view.chosen().size(); axis++) {
      int here = axis;
      List<String> codes = view.chosen().get(axis).stream().map(at -> view.code(here, at)).toList();
      if (!view.dimension(axis).id().equals("TIME_PERIOD")) {
        boolean all = codes.size() == view.dimension(axis).codes().size();
        key.add(all ? "*" : String.join("+", codes));
      }
    }
    return String.join(".", key);
  }

  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

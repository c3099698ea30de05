package kg.koch.portal.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kg.koch.portal.release.Address;
import kg.koch.portal.release.View;

/**
 * Lines that read the figures of a view into a program, from the SDMX service as CSV. Hidden
 * figures are empty there, and OBS_STATUS says why.
 *
 * @param origin of the portal, such as https://example.org
 */
public record Snippets(View view, String origin, String release) {

  /** A piece of code and what it is for. */
  public record Snippet(String name, String code) {}

  /** The address of the figures as CSV. */
  public String csv() {
    return with("format=csv");
  }

  /** The address of the figures as SDMX-JSON. */
  public String json() {
    return with("format=json");
  }

  private String with(String format) {
    String query = origin + Address.sdmx(view);
    String pin = release.isEmpty() ? "" : "&release=" + release;
    return query + (query.contains("?") ? "&" : "?") + format + pin;
  }

  /** A query of PxWeb API 2 for the same figures. */
  public String pxWeb() {
    String codes =
        IntStream.range(0, view.axes().size())
            .mapToObj(axis -> "valueCodes%5B" + view.dimension(axis).id() + "%5D=" + codes(axis))
            .collect(Collectors.joining("&"));
    return origin
        + "/api/v2/tables/"
        + view.table().id()
        + "/data?"
        + codes
        + "&outputFormat=json-stat2";
  }

  /** The query of PxWeb API 1 for the same figures: to be sent with POST. */
  public String pxWeb1(String language) {
    String query =
        IntStream.range(0, view.axes().size())
            .mapToObj(
                axis ->
                    """
                    {"code": "%s", "selection": {"filter": "item", "values": ["%s"]}}"""
                        .formatted(
                            view.dimension(axis).id(),
                            view.shown(axis).stream()
                                .map(at -> view.code(axis, at))
                                .collect(Collectors.joining("\", \""))))
            .collect(Collectors.joining(",\n  "));
    return "POST %s/api/v1/%s/koch/%s\n{\"query\": [\n  %s],\n \"response\": {\"format\": \"json-stat2\"}}"
        .formatted(origin, language, view.table().id(), query);
  }

  private String codes(int axis) {
    List<Integer> shown = view.shown(axis);
    return shown.size() == view.axes().get(axis).size()
        ? "*"
        : shown.stream().map(at -> view.code(axis, at)).collect(Collectors.joining(","));
  }

  /** For each program, in the order of the page. */
  public List<Snippet> all() {
    String name = view.table().id().toLowerCase(Locale.ROOT);
    return List.of(
        // As text first: R would read the code F, women, as a truth value.
        new Snippet(
            "R",
            """
            %1$s <- read.csv("%2$s", colClasses = "character")
            %1$s$OBS_VALUE <- as.numeric(%1$s$OBS_VALUE)"""
                .formatted(name, csv())),
        new Snippet(
            "Python",
            """
            import pandas
            %s = pandas.read_csv("%s", keep_default_na=False, na_values=[""])"""
                .formatted(name, csv())),
        new Snippet(
            "Stata", "import delimited \"%s\", varnames(1) case(preserve) clear".formatted(csv())),
        new Snippet(
            "Excel, Power Query",
            """
            let
              Source = Csv.Document(Web.Contents("%s"), [Delimiter = ",", Encoding = 65001]),
              Figures = Table.PromoteHeaders(Source)
            in
              Figures"""
                .formatted(csv())));
  }
}

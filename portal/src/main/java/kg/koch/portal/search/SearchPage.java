package kg.koch.portal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kg.koch.portal.page.Figure;
import kg.koch.portal.page.Figures;
import kg.koch.portal.page.Frame;
import kg.koch.portal.search.Names.Named;
import kg.koch.portal.search.SearchIndex.Found;
import kg.koch.portal.search.SearchIndex.Kind;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;

/**
 * What a release has for a question.
 *
 * @param asked as the reader typed it
 * @param read sentences on words that were taken for others
 */
public record SearchPage(
    Frame frame,
    String asked,
    List<String> read,
    List<Result> tables,
    List<Way> places,
    List<Way> countries,
    List<Way> stories,
    List<Way> methods) {

  private static final int MOST_TABLES = 10;
  private static final int MOST_OTHERS = 5;

  /** Below this share of the best one's score a table is no answer. */
  private static final double WEAKEST = 0.2;

  /**
   * A table that answers.
   *
   * @param shown the choices it opens with, in words; empty if there are none
   * @param figure the one figure the choices lead to, if they do
   */
  public record Result(TableMetadata table, String href, String shown, Optional<Figure> figure) {}

  /** A page that is no table. */
  public record Way(String title, String href, String note) {}

  static SearchPage of(Frame frame, Release release, SearchIndex index, String asked) {
    Question question = index.read(asked);
    List<Found> found = index.find(question);
    Figures figures = new Figures(frame, release);
    double best =
        found.stream()
            .filter(one -> one.kind() == Kind.TABLE)
            .mapToDouble(Found::score)
            .max()
            .orElse(0);
    List<Result> tables =
        found.stream()
            .filter(one -> one.kind() == Kind.TABLE && one.score() >= WEAKEST * best)
            .limit(MOST_TABLES)
            .map(one -> result(figures, release, one.id(), question))
            .toList();
    return new SearchPage(
        frame,
        asked,
        question.corrections().stream()
            .map(one -> frame.say("search.read", one.typed(), one.read()))
            .toList(),
        tables,
        places(frame, index, question),
        countries(frame, release, index, question),
        ways(found, Kind.STORY, one -> story(frame, one)),
        ways(found, Kind.METHOD, one -> method(frame, release, one)));
  }

  private static Result result(Figures figures, Release release, String id, Question question) {
    Frame frame = figures.frame();
    TableMetadata table = release.findMetadata(id).orElseThrow();
    FilteredView view = FilteredView.of(table, question);
    if (!view.filters().isEmpty()) {
      view = view.published(release.findTable(id).orElseThrow());
    }
    String parameters = view.filters().isEmpty() ? "" : "?" + view.parameters();
    return new Result(
        table, frame.link("tables/" + id + parameters), shown(frame, view), figure(figures, view));
  }

  private static String shown(Frame frame, FilteredView view) {
    return view.filters().entrySet().stream()
        .map(
            one -> {
              DimensionMetadata axis = view.table().dimension(one.getKey());
              return axis.id().equals("TIME_PERIOD")
                  ? periods(frame, one.getValue())
                  : one.getValue().stream()
                      .map(code -> frame.say(axis.label(code)))
                      .collect(Collectors.joining(", "));
            })
        .collect(Collectors.joining("; "));
  }

  private static String periods(Frame frame, List<String> periods) {
    String first = frame.period(periods.get(0));
    return periods.size() == 1
        ? first
        : first + " – " + frame.period(periods.get(periods.size() - 1));
  }

  private static Optional<Figure> figure(Figures figures, FilteredView view) {
    boolean one = view.filters().values().stream().allMatch(codes -> codes.size() == 1);
    if (view.filters().isEmpty() || !one) {
      return Optional.empty();
    }
    return figures.find(
        view.table().id(),
        view.filters().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, codes -> codes.getValue().get(0))));
  }

  private static List<Way> places(Frame frame, SearchIndex index, Question question) {
    return index.named(question, "areas").stream()
        .map(area -> way(frame, area, "places/"))
        .limit(MOST_OTHERS)
        .toList();
  }

  private static List<Way> countries(
      Frame frame, Release release, SearchIndex index, Question question) {
    return index.named(question, "countries").stream()
        .filter(country -> isPartner(release, country.code()))
        .map(country -> way(frame, country, "countries/"))
        .limit(MOST_OTHERS)
        .toList();
  }

  /** Countries people of the country go to or come from have a page. */
  private static boolean isPartner(Release release, String code) {
    return release.metadata().values().stream()
        .flatMap(table -> table.dimensions().stream())
        .filter(axis -> axis.id().equals("PARTNER"))
        .anyMatch(axis -> axis.codes().stream().anyMatch(one -> one.id().equals(code)));
  }

  private static Way way(Frame frame, Named named, String path) {
    return new Way(frame.say(named.label()), frame.link(path + named.code()), named.code());
  }

  private interface ToWay {
    Optional<Way> of(String id);
  }

  private static List<Way> ways(List<Found> found, Kind kind, ToWay toWay) {
    List<Way> ways = new ArrayList<>();
    found.stream()
        .filter(one -> one.kind() == kind)
        .limit(MOST_OTHERS)
        .forEach(one -> toWay.of(one.id()).ifPresent(ways::add));
    return List.copyOf(ways);
  }

  private static Optional<Way> story(Frame frame, String name) {
    return Optional.of(
        new Way(
            frame.say("story." + name),
            frame.link("stories/" + name),
            frame.say("story." + name + ".lead")));
  }

  /** A method has no page here; its tables say which page of the documentation is its own. */
  private static Optional<Way> method(Frame frame, Release release, String id) {
    List<String> using =
        release.metadata().values().stream()
            .filter(table -> table.methods().stream().anyMatch(one -> one.id().equals(id)))
            .map(TableMetadata::id)
            .toList();
    return using.stream()
        .findFirst()
        .map(
            first ->
                new Way(
                    "docs/methods/" + id + ".md",
                    frame.link("tables/" + first + "/explain"),
                    frame.say("search.method", String.join(", ", using))));
  }

  public boolean isEmpty() {
    return tables.isEmpty() && places.isEmpty() && countries.isEmpty() && stories.isEmpty();
  }
}

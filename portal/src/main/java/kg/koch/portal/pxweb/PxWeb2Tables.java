package kg.koch.portal.pxweb;

import static kg.koch.portal.pxweb.PxWeb1Controller.ordered;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kg.koch.portal.words.Themes;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;
import kg.koch.publish.pxweb.PxWebException;

/** The tables of a release as PxWebApi 2 lists them. */
final class PxWeb2Tables {

  /**
   * Which tables are wanted.
   *
   * @param words all of which the identifier, title or definition must have
   * @param since tables older than that are left out
   */
  record Wanted(String words, LocalDate since, int page, int size) {

    Wanted {
      if (page < 1 || size < 1 || size > 1000) {
        throw new PxWebException(
            400,
            "Expected a page from 1 on, of 1 to 1000 tables; got %d, %d.".formatted(page, size));
      }
    }
  }

  private final Release release;
  private final Language language;
  private final String base;

  /**
   * @param base address of the interface, such as https://example.org/api/v2
   */
  PxWeb2Tables(Release release, Language language, String base) {
    this.release = release;
    this.language = language;
    this.base = base;
  }

  Map<String, Object> list(Wanted wanted) {
    List<TableMetadata> found =
        release.metadata().values().stream()
            .filter(table -> !LocalDate.parse(table.vintage()).isBefore(wanted.since()))
            .filter(table -> has(table, wanted.words()))
            .toList();
    int pages = Math.max(1, (found.size() + wanted.size() - 1) / wanted.size());
    if (wanted.page() > pages) {
      throw new PxWebException(404, "Expected a page up to %d.".formatted(pages));
    }
    List<Object> tables = new ArrayList<>();
    found.stream()
        .skip((wanted.page() - 1L) * wanted.size())
        .limit(wanted.size())
        .forEach(table -> tables.add(table(table)));
    return ordered(
        "language", language.tag(),
        "tables", tables,
        "page",
            ordered(
                "pageNumber", wanted.page(),
                "pageSize", wanted.size(),
                "totalElements", found.size(),
                "totalPages", pages,
                "links", pageLinks(wanted, pages)),
        "links", List.of(link("self", "/tables")));
  }

  private List<Object> pageLinks(Wanted wanted, int pages) {
    List<Object> links = new ArrayList<>();
    if (wanted.page() < pages) {
      links.add(pageLink("next", wanted, wanted.page() + 1));
    }
    if (wanted.page() > 1) {
      links.add(pageLink("previous", wanted, wanted.page() - 1));
    }
    links.add(pageLink("last", wanted, pages));
    return links;
  }

  private Object pageLink(String relation, Wanted wanted, int page) {
    return link(relation, "/tables?pageSize=%d&pageNumber=%d".formatted(wanted.size(), page));
  }

  private boolean has(TableMetadata table, String words) {
    String text =
        (table.id() + " " + table.title().in(language) + " " + table.definition().in(language))
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
  }

  Map<String, Object> table(TableMetadata table) {
    List<CodeMetadata> periods = table.dimension("TIME_PERIOD").codes();
    String theme = Themes.of(table);
    return ordered(
        "id", table.id(),
        "label", table.title().in(language),
        "description", table.definition().in(language),
        "updated", table.vintage() + "T00:00:00Z",
        "firstPeriod", periods.get(0).id(),
        "lastPeriod", periods.get(periods.size() - 1).id(),
        "category", "public",
        "variableNames", table.dimensions().stream().map(one -> one.label().in(language)).toList(),
        "discontinued", false,
        "source", table.sources().isEmpty() ? "" : table.sources().get(0).owner().in(language),
        "subjectCode", theme,
        "timeUnit", timeUnit(table.frequency()),
        "paths", List.of(List.of(ordered("id", theme, "label", Themes.label(theme).in(language)))),
        "links",
            List.of(
                link("self", "/tables/" + table.id()),
                link("metadata", "/tables/" + table.id() + "/metadata"),
                link("data", "/tables/" + table.id() + "/data")));
  }

  private static String timeUnit(String frequency) {
    return switch (frequency) {
      case "YEAR" -> "Annual";
      case "QUARTER" -> "Quarterly";
      case "MONTH" -> "Monthly";
      default -> "Other";
    };
  }

  Map<String, Object> link(String relation, String path) {
    String mark = path.contains("?") ? "&" : "?";
    return ordered(
        "rel",
        relation,
        "hreflang",
        language.tag(),
        "href",
        base + path + mark + "lang=" + language.tag());
  }
}

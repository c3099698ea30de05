package kg.koch.portal.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kg.koch.portal.profile.ProfileTemplate.Sentence;
import kg.koch.portal.profile.Report.Piece;
import kg.koch.publish.bundle.Release;
import kg.koch.terms.BadInputException;

/** Puts figures into the sentences of a template, or says why one is missing. */
final class SentenceMaker {

  private static final Pattern PLACE = Pattern.compile("\\{([a-z-]+)(\\.[a-z]+)?(:[^}]*)?\\}");

  private final Release release;
  private final ReportYear year;
  private final Words words;

  SentenceMaker(Release release, ReportYear year, Words words) {
    this.release = release;
    this.year = year;
    this.words = words;
  }

  /** The cells of a table; empty if the release does not have it. */
  Optional<TableCells> cells(String table) {
    return release
        .findTable(table)
        .map(cells -> new TableCells(release.findMetadata(table).orElseThrow(), cells, year));
  }

  Report.Block block(Sentence sentence) {
    Map<String, BoundFigure> figures = new LinkedHashMap<>();
    for (Map.Entry<String, ProfileTemplate.Binding> one : sentence.figures().entrySet()) {
      Optional<TableCells> table = cells(one.getValue().table());
      if (table.isEmpty()) {
        return noTable(one.getValue().table());
      }
      BoundFigure figure = BoundFigure.of(table.get(), one.getValue(), words);
      if (!figure.isShown()) {
        return notShown(figure);
      }
      figures.put(one.getKey(), figure);
    }
    List<String> tables =
        sentence.figures().values().stream()
            .map(ProfileTemplate.Binding::table)
            .distinct()
            .sorted()
            .toList();
    return new Report.Paragraph(pieces(words.say(sentence.text()), figures), tables);
  }

  /** The note in place of what a table missing in the release would tell. */
  Report.Note noTable(String table) {
    String title =
        Optional.ofNullable(release.quality().coverage()).stream()
            .flatMap(coverage -> coverage.tables().stream())
            .filter(one -> one.table().equals(table))
            .findFirst()
            .map(one -> words.say(one.title()))
            .orElse("");
    return new Report.Note(
        words.say("profile.note.no-table", title.isEmpty() ? table : table + ", " + title), null);
  }

  private Report.Note notShown(BoundFigure figure) {
    String table = figure.table().metadata().id();
    String title = words.say(figure.table().metadata().title());
    return new Report.Note(
        words.say("profile.note." + figure.state().name(), table, title), "tables/" + table);
  }

  private List<Piece> pieces(String text, Map<String, BoundFigure> figures) {
    List<Piece> pieces = new ArrayList<>();
    Matcher place = PLACE.matcher(text);
    int from = 0;
    while (place.find()) {
      add(pieces, text.substring(from, place.start()));
      pieces.add(piece(place, figures));
      from = place.end();
    }
    add(pieces, text.substring(from));
    return pieces;
  }

  private static void add(List<Piece> pieces, String text) {
    if (!text.isEmpty()) {
      pieces.add(Piece.words(text));
    }
  }

  private Piece piece(Matcher place, Map<String, BoundFigure> figures) {
    String name = place.group(1);
    BoundFigure figure = figures.get(name);
    if (figure == null) {
      return Piece.words(own(name));
    }
    if (place.group(3) != null) {
      return Piece.words(direction(place.group(3).substring(1), figure.value()));
    }
    String part = place.group(2) == null ? "" : place.group(2);
    return switch (part) {
      case "" -> new Piece(figure.written(words), figure.path(), figure.sign());
      case ".label" -> Piece.words(figure.label());
      case ".period" -> Piece.words(figure.period(words));
      default -> throw unknown(name + part);
    };
  }

  private String own(String name) {
    return switch (name) {
      case "year" -> String.valueOf(year.year());
      case "opening" -> words.period(year.opening());
      case "closing" -> words.period(year.closing());
      default -> throw unknown(name);
    };
  }

  private static String direction(String choices, double value) {
    String[] each = choices.split("\\|", -1);
    if (each.length != 3) {
      throw unknown(choices);
    }
    return value > 0 ? each[0] : value < 0 ? each[1] : each[2];
  }

  private static BadInputException unknown(String place) {
    return new BadInputException(
        BadInputException.Place.file("the template"),
        "{figure}, {figure.label}, {figure.period}, {figure:more|less|equal}, {year}, {opening} or"
            + " {closing}",
        "{" + place + "}",
        "Bind the figure in the sentence's figures, or correct its name.");
  }
}

package kg.koch.openrosa.xlsform;

import static kg.koch.openrosa.xlsform.Faults.quoted;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import kg.koch.openrosa.xlsform.Item.Kind;

/** Reads the sheet survey into a tree, and says what is wrong with its rows. */
final class SurveyReader {

  static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");

  private final Sheet sheet;
  private final ChoiceLists choices;
  private final Faults faults;
  private final Map<Item, Set<String>> names = new HashMap<>();
  private Item at = Item.root();

  SurveyReader(Sheet sheet, ChoiceLists choices, Faults faults) {
    this.sheet = sheet;
    this.choices = choices;
    this.faults = faults;
  }

  Item read() {
    Item root = at;
    for (Sheet.Row row : sheet.rows()) {
      row(row);
    }
    if (at != root) {
      fault(
          at.row(),
          "type",
          "an end for every begin",
          "none for " + quoted(at.name()),
          "Add the row end_" + (at.kind() == Kind.REPEAT ? "repeat." : "group."));
    }
    if (root.descendants().noneMatch(Item::isQuestion)) {
      faults.add(sheet, "at least one question", "none", "Add rows with type and name.");
    }
    return root;
  }

  private void row(Sheet.Row row) {
    String[] words = row.get("type").split("\\s+");
    String first = words[0].toLowerCase(Locale.ROOT);
    String word =
        (first.equals("begin") || first.equals("end")) && words.length > 1
            ? first + "_" + words[1].toLowerCase(Locale.ROOT)
            : words[0];
    switch (word) {
      case "begin_group" -> begin(Kind.GROUP, row);
      case "begin_repeat" -> begin(Kind.REPEAT, row);
      case "end_group" -> end(Kind.GROUP, row);
      case "end_repeat" -> end(Kind.REPEAT, row);
      default -> question(words, row);
    }
  }

  private void begin(Kind kind, Sheet.Row row) {
    at = at.addGroup(kind, name(row), row);
  }

  private void end(Kind kind, Sheet.Row row) {
    if (at.kind() != kind) {
      String open =
          at.kind() == Kind.ROOT
              ? "nothing open"
              : quoted(at.name()) + " of row " + at.row().line();
      fault(
          row,
          "type",
          "the end of what was begun last, " + open,
          quoted(row.get("type")),
          "Move or remove this row.");
      return;
    }
    at = Objects.requireNonNull(at.parent());
  }

  private void question(String[] words, Sheet.Row row) {
    boolean fromFile = words[0].endsWith("_from_file");
    QuestionType type =
        QuestionType.find(fromFile ? words[0].replace("_from_file", "") : words[0]).orElse(null);
    if (type == null || (fromFile && !type.isSelect())) {
      fault(
          row,
          "type",
          "a type of " + QuestionType.all() + ", begin_group, begin_repeat",
          quoted(row.get("type")),
          "Use one of these types, or remove the row.");
      return;
    }
    String list = type.isSelect() ? list(words, fromFile, row) : "";
    boolean orOther = type.isSelect() && words[words.length - 1].equals("or_other");
    if (words.length > (type.isSelect() ? 2 : 1) + (orOther ? 1 : 0)) {
      fault(row, "type", "no more words", quoted(row.get("type")), "Remove them.");
    }
    Item question =
        at.addQuestion(type, name(row), orOther ? ChoiceLists.withOther(list) : list, row);
    checkCells(question);
    if (orOther) {
      at.addQuestion(
          QuestionType.TEXT, question.name() + "_other", "", OtherText.row(question, sheet));
    }
  }

  private String list(String[] words, boolean fromFile, Sheet.Row row) {
    String list = words.length > 1 ? words[1] : "";
    if (fromFile) {
      if (!list.matches("[\\p{L}\\p{N}_-]+\\.csv")) {
        fault(row, "type", "the name of a .csv file", quoted(list), "Write it after the type.");
      }
    } else if (!choices.has(list)) {
      fault(
          row,
          "type",
          "a list of the sheet choices: " + String.join(", ", choices.names()),
          quoted(list),
          "Add the list to the sheet choices, or correct its name.");
    }
    return list;
  }

  private String name(Sheet.Row row) {
    String name = row.get("name");
    if (!NAME.matcher(name).matches()) {
      fault(
          row,
          "name",
          "a letter or _, then letters, digits, _ - .",
          quoted(name),
          "Give the row such a name.");
    } else if (!names.computeIfAbsent(at, key -> new HashSet<>()).add(name)) {
      fault(row, "name", "each name once in a group", quoted(name) + " twice", "Rename one.");
    }
    return name;
  }

  private void checkCells(Item question) {
    Sheet.Row row = question.row();
    boolean hasText =
        row.values().keySet().stream()
            .map(Columns::withoutLanguage)
            .anyMatch(column -> column.equals("label") || column.equals("hint"));
    if (question.type().isAsked() && !hasText) {
      fault(row, "label", "a label or hint, as people see it", "a blank cell", "Write the label.");
    }
    if (question.type() == QuestionType.CALCULATE
        && !row.has("calculation")
        && !row.has("default")) {
      fault(row, "calculation", "what is calculated", "a blank cell", "Write the expression.");
    }
    if (row.has("choice_filter") && !question.type().isSelect()) {
      fault(row, "choice_filter", "a filter on a select only", "one", "Remove it.");
    }
  }

  private void fault(Sheet.Row row, String column, String expected, String came, String whatToDo) {
    faults.add(sheet, row.line(), column, expected, came, whatToDo);
  }
}

package kg.koch.openrosa.xlsform;

import static kg.koch.openrosa.xlsform.Faults.quoted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns {@code ${name}} of expressions and labels into the path of the question: relative where
 * both stand in one repeat, so that each child's answer meets that child's age, else absolute.
 */
final class Expressions {

  static final Pattern REFERENCE = Pattern.compile("\\$\\{\\s*([^}]*?)\\s*}");

  private final Sheet survey;
  private final Faults faults;
  private final Map<String, List<Item>> items = new HashMap<>();

  Expressions(Item root, Sheet survey, Faults faults) {
    this.survey = survey;
    this.faults = faults;
    root.descendants()
        .forEach(item -> items.computeIfAbsent(item.name(), key -> new ArrayList<>()).add(item));
  }

  /** The expression of a cell; empty for a blank one. */
  String of(Item item, String column) {
    return of(item.row().get(column), item, survey, item.row(), column, "");
  }

  /** The same within a predicate, where a relative path must start at the question. */
  String inPredicate(Item item, String column) {
    return of(item.row().get(column), item, survey, item.row(), column, "current()/");
  }

  /** An expression of another sheet, which stands at the root of the form. */
  String atRoot(Item root, Sheet sheet, Sheet.Row row, String column) {
    return of(row.get(column), root, sheet, row, column, "");
  }

  /** A single reference, as labels have them. */
  String reference(String name, Item context, Sheet.Row row, String column) {
    return path(name, context, survey, row, column, "", false);
  }

  private String of(
      String text, Item context, Sheet sheet, Sheet.Row row, String column, String start) {
    checkBrackets(text, sheet, row, column);
    boolean absolute = text.contains("indexed-repeat(");
    return REFERENCE
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    path(found.group(1), context, sheet, row, column, start, absolute)));
  }

  private String path(
      String name,
      Item context,
      Sheet sheet,
      Sheet.Row row,
      String column,
      String start,
      boolean absolute) {
    List<Item> found = items.getOrDefault(name, List.of());
    if (found.size() != 1) {
      faults.add(
          sheet,
          row.line(),
          column,
          "the name of one question",
          quoted("${" + name + "}")
              + (found.isEmpty() ? ", which none has" : ", which several have"),
          "Correct the name.");
      return "/data";
    }
    Item target = found.get(0);
    Item repeat = sharedRepeat(context, target);
    if (repeat == null || absolute) {
      return target.path();
    }
    return start
        + "../".repeat(context.depth() - repeat.depth())
        + target.path().substring(repeat.path().length() + 1);
  }

  private static @Nullable Item sharedRepeat(Item context, Item target) {
    Item around = context.kind() == Item.Kind.REPEAT ? context.parent() : context;
    Item repeat = around == null ? null : around.findRepeat().orElse(null);
    while (repeat != null && (!target.isWithin(repeat) || target == repeat)) {
      Item parent = repeat.parent();
      repeat = parent == null ? null : parent.findRepeat().orElse(null);
    }
    return repeat;
  }

  private void checkBrackets(String text, Sheet sheet, Sheet.Row row, String column) {
    int round = 0;
    int square = 0;
    char quote = 0;
    for (char sign : text.toCharArray()) {
      if (quote != 0) {
        quote = sign == quote ? 0 : quote;
      } else if (sign == '\'' || sign == '"') {
        quote = sign;
      } else {
        round += sign == '(' ? 1 : sign == ')' ? -1 : 0;
        square += sign == '[' ? 1 : sign == ']' ? -1 : 0;
        if (round < 0 || square < 0) {
          break;
        }
      }
    }
    if (round != 0 || square != 0 || quote != 0) {
      faults.add(
          sheet,
          row.line(),
          column,
          "brackets and quotes that close",
          quoted(text),
          "Add what is missing.");
    }
  }
}

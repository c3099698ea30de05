package kg.koch.openrosa.xlsform;

import static kg.koch.openrosa.xlsform.Faults.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kg.koch.openrosa.Markup;
import kg.koch.terms.BadInputException;

/**
 * Makes an XForm of a workbook.
 *
 * <p>Guarantees: the same rows give the same bytes; whatever the XLSForm standard knows and this
 * does not do is refused with sheet, row and column. It does not check that an expression can be
 * calculated, only that its brackets and quotes close and its {@code ${name}} are there.
 */
public final class FormConverter {

  private FormConverter() {}

  /**
   * @param xform the form, UTF-8
   * @param remarks what was read over: columns the standard does not know
   */
  public record Converted(
      String formId, String version, String title, byte[] xform, List<String> remarks) {

    public Converted {
      xform = xform.clone();
      remarks = List.copyOf(remarks);
    }

    @Override
    public byte[] xform() {
      return xform.clone();
    }
  }

  /**
   * @throws BadInputException if the workbook has faults: all of them in one message
   */
  public static Converted convert(Workbook book) {
    Faults faults = new Faults(book.file());
    Sheet survey = book.sheet("survey");
    List<String> remarks = checkColumns(book, faults);
    Settings settings = Settings.of(book.sheet("settings"), faults);
    ChoiceLists choices = new ChoiceLists(book.sheet("choices"), faults);
    Item root = new SurveyReader(survey, choices, faults).read();
    Expressions expressions = new Expressions(root, survey, faults);
    Languages languages = Languages.of(book, settings, faults);
    EntityPart entity = EntityPart.find(book.sheet("entities"), expressions, root, faults);
    checkRepeats(root, survey, faults);
    checkSaved(root, survey, entity != null, faults);
    faults.throwIfAny();
    Translations translations = new Translations(languages, expressions);
    ModelWriter model =
        new ModelWriter(book, settings, choices, root, expressions, translations, entity);
    Markup markup = open(settings);
    model.write(markup);
    markup.close();
    new BodyWriter(expressions, model).write(root, markup);
    byte[] xform = markup.close().bytes();
    faults.throwIfAny();
    return new Converted(settings.formId(), settings.version(), settings.title(), xform, remarks);
  }

  private static Markup open(Settings settings) {
    return new Markup()
        .open(
            "h:html",
            "xmlns",
            "http://www.w3.org/2002/xforms",
            "xmlns:h",
            "http://www.w3.org/1999/xhtml",
            "xmlns:jr",
            "http://openrosa.org/javarosa",
            "xmlns:odk",
            "http://www.opendatakit.org/xforms",
            "xmlns:entities",
            "http://www.opendatakit.org/xforms/entities")
        .open("h:head")
        .leaf("h:title", settings.title());
  }

  private static List<String> checkColumns(Workbook book, Faults faults) {
    List<String> remarks = new ArrayList<>();
    for (String name : List.of("survey", "choices", "settings", "entities")) {
      Sheet sheet = book.sheet(name);
      for (String column : sheet.columns()) {
        String plain = Columns.withoutLanguage(column);
        if (Objects.requireNonNull(Columns.REFUSED.get(name)).contains(plain)) {
          refuse(sheet, column, faults);
        } else if (!Objects.requireNonNull(Columns.SUPPORTED.get(name)).contains(plain)
            && !name.equals("choices")) {
          remarks.add(
              "%s, sheet %s: column '%s' is not known and was read over"
                  .formatted(book.file(), name, column));
        } else if (!plain.equals(column) && !Columns.TEXTS.contains(plain)) {
          faults.add(sheet, 1, column, "a language for texts only", quoted(column), "Rename it.");
        }
      }
    }
    return remarks;
  }

  /** A column without content does no harm. */
  private static void refuse(Sheet sheet, String column, Faults faults) {
    sheet.rows().stream()
        .filter(row -> row.has(column))
        .findFirst()
        .ifPresent(
            row ->
                faults.add(
                    sheet,
                    row.line(),
                    column,
                    "a column of " + String.join(", ", supported(sheet)),
                    quoted(column) + ", which is not supported",
                    "Write the form without it."));
  }

  private static List<String> supported(Sheet sheet) {
    Set<String> columns = Objects.requireNonNull(Columns.SUPPORTED.get(sheet.name()));
    return columns.stream().sorted().toList();
  }

  private static void checkRepeats(Item root, Sheet survey, Faults faults) {
    root.descendants()
        .filter(item -> !BodyWriter.isPlainCount(item.row()))
        .forEach(
            item ->
                faults.add(
                    survey,
                    item.row().line(),
                    "repeat_count",
                    "one reference such as ${children}",
                    quoted(item.row().get("repeat_count")),
                    "Calculate the number in a row of type calculate before, and refer to it."));
  }

  private static void checkSaved(Item root, Sheet survey, boolean entity, Faults faults) {
    root.descendants()
        .filter(item -> item.row().has("save_to"))
        .filter(item -> !entity || item.findRepeat().isPresent())
        .forEach(
            item ->
                faults.add(
                    survey,
                    item.row().line(),
                    "save_to",
                    entity ? "a question outside repeats" : "a sheet entities",
                    entity ? "one in a repeat" : "none",
                    "Remove the property or add what is missing."));
  }
}

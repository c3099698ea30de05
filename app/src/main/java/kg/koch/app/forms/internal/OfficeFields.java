package kg.koch.app.forms.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kg.koch.app.forms.internal.OfficeField.Choice;
import kg.koch.openrosa.Correction;
import kg.koch.openrosa.FormQuestion;
import kg.koch.openrosa.Submission;
import kg.koch.openrosa.Submission.Value;

/** The answers of a submission as an office sees and changes them, in one language. */
final class OfficeFields {

  private final Map<String, FormQuestion> questions;
  private final String language;
  private final FormTexts texts;

  OfficeFields(List<FormQuestion> questions, FormTexts texts) {
    this.questions =
        questions.stream()
            .collect(Collectors.toMap(FormQuestion::path, Function.identity(), (one, same) -> one));
    this.language = texts.language();
    this.texts = texts;
  }

  /**
   * Every answer to a question, in the order of the form.
   *
   * @param typed what was typed in place of the answers, by field; empty when the page is opened
   */
  List<OfficeField> of(Submission submission, Map<String, String> typed) {
    List<OfficeField> fields = new ArrayList<>();
    for (Value value : submission.values()) {
      FormQuestion question = questions.get(value.path());
      if (question != null && !value.path().contains("/meta/")) {
        String name = Correction.field(value);
        String text = typed.getOrDefault(name, value.text());
        fields.add(field(question, value, name, text));
      }
    }
    return fields;
  }

  private OfficeField field(FormQuestion question, Value value, String name, String text) {
    String round =
        value.positions().stream()
            .filter(position -> position > 1)
            .map(position -> " (" + position + ")")
            .collect(Collectors.joining());
    Set<String> chosen = Set.copyOf(Arrays.asList(text.split("\\s+")));
    List<Choice> choices =
        question.options().stream()
            .map(one -> new Choice(one.code(), one.label(language), chosen.contains(one.code())))
            .toList();
    String input = input(question, choices);
    return new OfficeField(
        input.equals("file") ? "" : name,
        question.label(language) + round,
        text,
        input,
        choices,
        text.isEmpty() ? "" : wrong(input, text, choices));
  }

  private static String input(FormQuestion question, List<Choice> choices) {
    if (question.control().equals("upload")) {
      return "file";
    }
    if (!choices.isEmpty()) {
      return question.control().equals("select") ? "several" : "select";
    }
    return switch (question.type()) {
      case "int" -> "number";
      case "decimal" -> "decimal";
      case "date" -> "date";
      default -> "text";
    };
  }

  private String wrong(String input, String text, List<Choice> choices) {
    boolean right =
        switch (input) {
          case "number" -> text.matches("-?[0-9]{1,9}");
          case "decimal" -> isDecimal(text);
          case "date" -> isDate(text);
          case "select", "several" ->
              choices.stream().filter(Choice::chosen).count() == text.split("\\s+").length;
          default -> true;
        };
    return right ? "" : texts.of("office.expected." + input);
  }

  private static boolean isDecimal(String text) {
    try {
      return new BigDecimal(text).scale() < 20;
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }

  private static boolean isDate(String text) {
    try {
      return LocalDate.parse(text.substring(0, Math.min(10, text.length()))).getYear() > 0;
    } catch (DateTimeParseException notADate) {
      return false;
    }
  }
}
